package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private final List<Fault> faults = new ArrayList<>();

    private Settings read(Map<String, String> values) {
        return SettingsReader.read(new MapConfiguration(values), faults::add);
    }

    @Test
    void hasTheDefaultsOfTheDocumentation() {
        Settings settings = read(Map.of());

        assertThat(settings.access())
                .isEqualTo(new Settings.Access(
                        "",
                        "",
                        "",
                        false,
                        Set.of("staff"),
                        Details.AUTHENTICATED,
                        new Settings.Guessing(100, 1000, ""),
                        false));
        assertThat(settings.answers())
                .isEqualTo(new Settings.Answers("health", true, Optional.empty(), 200, "healthpoint"));
        assertThat(settings.runs())
                .isEqualTo(new Settings.Runs(
                        Duration.ofSeconds(5),
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        Duration.ofMillis(5),
                        Duration.ZERO,
                        100));
        assertThat(settings.embedded()).isEqualTo(new Settings.Address("localhost", 8080));
        assertThat(settings.listener()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void readsEveryKey() {
        Settings settings = read(Map.ofEntries(
                Map.entry(Settings.USERNAME, " john "),
                Map.entry(Settings.PASSWORD, " doe "),
                Map.entry(Settings.AUTH_REQUIRED, "true"),
                Map.entry(Settings.STAFF_ROLES, "admin, ops,,"),
                Map.entry(Settings.DETAILS, "never"),
                Map.entry(Settings.PATH, "/status/"),
                Map.entry(Settings.MOUNT, "false"),
                Map.entry(Settings.LISTENER, " [::1]:8081 "),
                Map.entry(Settings.STATUS_DOWN, "503"),
                Map.entry(Settings.STATUS_DEGRADED, "299"),
                Map.entry(Settings.FORMAT, "healthpoint"),
                Map.entry(Settings.TIMEOUT, "1s"),
                Map.entry(Settings.DEADLINE, "2s"),
                Map.entry(Settings.SHARE, "0s"),
                Map.entry(Settings.DRAIN_DELAY, "3s"),
                Map.entry(Settings.HISTORY, "7"),
                Map.entry(Settings.PASSWORD_FILE, "/run/secret"),
                Map.entry(Settings.AUTH_ATTEMPTS, "3"),
                Map.entry(Settings.AUTH_ATTEMPTS_OVERALL, "7"),
                Map.entry(Settings.AUTH_ADDRESS_HEADER, "X-Real-IP"),
                Map.entry(Settings.TTL, "4s"),
                Map.entry(Settings.AUTH_REQUIRE_SECURE, "true"),
                Map.entry(Settings.HOST, "::1"),
                Map.entry(Settings.PORT, "0")));

        assertThat(settings.access())
                .isEqualTo(new Settings.Access(
                        "john",
                        " doe ",
                        "/run/secret",
                        true,
                        Set.of("admin", "ops"),
                        Details.NEVER,
                        new Settings.Guessing(3, 7, "X-Real-IP"),
                        true));
        assertThat(settings.answers())
                .isEqualTo(new Settings.Answers("status", false, Optional.of(503), 299, "healthpoint"));
        assertThat(settings.runs())
                .isEqualTo(new Settings.Runs(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(2),
                        Duration.ZERO,
                        Duration.ofSeconds(3),
                        7));
        assertThat(settings.embedded()).isEqualTo(new Settings.Address("::1", 0));
        assertThat(settings.listener()).contains(new Settings.Address("[::1]", 8081));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "healthpoint.auth.required   | maybe   | one of true, 1, yes, y, on, false, 0, no, n, off",
                "healthpoint.auth.required   | 2       | one of true, 1, yes, y, on, false, 0, no, n, off",
                "healthpoint.details         | all     | one of authenticated, always, never",
                "healthpoint.path            | a/b     | one path segment",
                "healthpoint.path            | ..      | one path segment",
                "healthpoint.auth.address-header | X-Real IP | the name of a header",
                "healthpoint.status.down     | 199     | an HTTP status from 200 to 599",
                "healthpoint.status.down     | 600     | an HTTP status from 200 to 599",
                "healthpoint.status.down     | x       | an HTTP status from 200 to 599",
                "healthpoint.status.degraded | 204     | an HTTP status from 200 to 599",
                "healthpoint.format          | yaml    | one of healthpoint",
                "healthpoint.timeout         | 0s      | a duration such as 500ms",
                "healthpoint.deadline        | soon    | a duration such as 500ms",
                "healthpoint.share           | -1s     | a duration such as 500ms",
                "healthpoint.embedded.port   | 65536   | a whole number from 0 to 65535",
                "healthpoint.embedded.port   | -1      | a whole number from 0 to 65535",
                "healthpoint.mount           | no!     | one of true, 1, yes, y, on, false, 0, no, n, off",
                "healthpoint.listener        | 8081    | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | :8081   | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | host    | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | host:   | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | host:x  | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | host:-1 | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | host:65536 | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | ::1:8081 | HOST:PORT with a port from 0 to 65535",
                "healthpoint.listener        | http://host:8081 | HOST:PORT with a port from 0 to 65535"
            })
    void tellsKeyValueAndWhatIsAllowedWhereAValueCannotBeRead(String key, String value, String allowed) {
        read(Map.of(key, value));

        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.toString())
                .startsWith("HEALTHPOINT-009: setting " + key + " must be " + allowed)
                .contains("found: \"" + value + "\"")
                .contains("To mend it: correct the value or remove the key"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "TRUE, true",
        "1, true",
        "Yes, true",
        "y, true",
        "ON, true",
        "' on\n', true",
        "false, false",
        "False, false",
        "0, false",
        "NO, false",
        "n, false",
        "off, false"
    })
    void readsBooleansAsMicroProfileConfigDoes(String text, boolean value) {
        assertThat(read(Map.of(Settings.AUTH_REQUIRED, text)).access().required())
                .isEqualTo(value);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0:8081, 0.0.0.0, 8081", "my-host.example:0, my-host.example, 0", "[::]:65535, [::], 65535"})
    void readsWhereTheListenerIs(String text, String host, int port) {
        assertThat(read(Map.of(Settings.LISTENER, text)).listener()).contains(new Settings.Address(host, port));
        assertThat(faults).isEmpty();
    }

    @Test
    void whoTakesTheEndpointOffTheServersPortNeedsAListener() {
        assertThat(read(Map.of(Settings.MOUNT, "false")).answers().mounted()).isTrue();
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.toString())
                .isEqualTo("""
                        HEALTHPOINT-009: setting healthpoint.mount=false must go with healthpoint.listener, but found: none
                          To mend it: set healthpoint.listener, or remove healthpoint.mount
                        \tat healthpoint.mount"""));
    }

    @Test
    void aListenerThatCannotBeReadIsOneFaultAlthoughNothingElseIsMounted() {
        read(Map.of(Settings.MOUNT, "false", Settings.LISTENER, "8081"));
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.place())
                .isEqualTo(Settings.LISTENER));
    }

    @Test
    void readsWordsInAnyCase() {
        Settings settings = read(Map.of(Settings.DETAILS, "Never", Settings.FORMAT, "MICROPROFILE"));

        assertThat(settings.access().details()).isEqualTo(Details.NEVER);
        assertThat(settings.answers().format()).isEqualTo("microprofile");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+80, 80", "' 080\n', 80", "\u0668\u0660, 80"})
    void readsNumbersAsMicroProfileConfigDoes(String text, int port) {
        assertThat(read(Map.of(Settings.PORT, text)).embedded().port()).isEqualTo(port);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n"})
    void lineBreaksAfterCredentialsAndAByteOrderMarkBeforeAreNotPartOfThem(String end) {
        Settings.Access access = read(Map.of(
                        Settings.USERNAME, "\uFEFFjohn" + end, Settings.PASSWORD, "\uFEFF d\ne " + end))
                .access();

        assertThat(access.username()).isEqualTo("john");
        assertThat(access.password()).isEqualTo(" d\ne ");
    }

    @Test
    void aPasswordOfLineBreaksAloneIsNone() {
        assertThat(read(Map.of(Settings.PASSWORD, "\n")).access().password()).isEmpty();
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void tellsNumbersInPlainDigitsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            read(Map.of(Settings.PORT, "x", Settings.TIMEOUT, "x"));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(faults)
                .extracting(Fault::toString)
                .anyMatch(text -> text.contains("a whole number from 0 to 65535"))
                .anyMatch(text -> text.contains("500ms"));
    }

    @Test
    void acceptsTheEdgesOfEachRange() {
        assertThat(read(Map.of(Settings.STATUS_DOWN, "599", Settings.PORT, "65535"))
                        .answers()
                        .down())
                .contains(599);
        assertThat(read(Map.of(Settings.STATUS_DEGRADED, "200")).answers().degraded())
                .isEqualTo(200);
        assertThat(faults).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        read(Map.of(Settings.TIMEOUT, "x", Settings.PORT, "x", Settings.DETAILS, "x"));

        assertThat(faults).hasSize(3);
    }

    @Test
    void tellsWhereAValueCannotBeTold() {
        Configuration failing = new Configuration() {
            @Override
            public Optional<String> value(String key) {
                throw new IllegalArgumentException("secret expression");
            }

            @Override
            public boolean isVoid(String key) {
                return false;
            }

            @Override
            public Iterable<String> names() {
                return Set.of();
            }
        };
        SettingsReader.read(failing, faults::add);

        assertThat(faults).hasSize(24).allSatisfy(fault -> assertThat(fault.toString())
                .contains("a value that cannot be told")
                .doesNotContain("secret"));
    }

    @Test
    void neverShowsThePassword() {
        assertThat(read(Map.of(Settings.USERNAME, "john", Settings.PASSWORD, "hush"))
                        .toString())
                .contains("john")
                .doesNotContain("hush");
    }

    @Test
    void theFormOfMicroProfileHealthIsPublicUnlessTheOperatorSaysOtherwise() {
        assertThat(read(Map.of(Settings.FORMAT, "microprofile")).access().details())
                .isEqualTo(Details.ALWAYS);
        assertThat(read(Map.of(Settings.FORMAT, "microprofile", Settings.DETAILS, "authenticated"))
                        .access()
                        .details())
                .isEqualTo(Details.AUTHENTICATED);
    }
}
