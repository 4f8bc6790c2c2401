package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.kinds.Address;
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
        assertThat(settings.embedded()).isEqualTo(new Address("localhost", 8080));
        assertThat(settings.listener()).isEmpty();
        assertThat(settings.files()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void readsEveryKey() {
        Settings settings = read(Map.ofEntries(
                Map.entry(GlobalKeys.USERNAME.name(), " john "),
                Map.entry(GlobalKeys.PASSWORD.name(), " doe "),
                Map.entry(GlobalKeys.AUTH_REQUIRED.name(), "true"),
                Map.entry(GlobalKeys.STAFF_ROLES.name(), "admin, ops,,"),
                Map.entry(GlobalKeys.DETAILS.name(), "never"),
                Map.entry(GlobalKeys.PATH.name(), "/status/"),
                Map.entry(GlobalKeys.MOUNT.name(), "false"),
                Map.entry(GlobalKeys.LISTENER.name(), " [::1]:8081 "),
                Map.entry(GlobalKeys.STATUS_DOWN.name(), "503"),
                Map.entry(GlobalKeys.STATUS_DEGRADED.name(), "299"),
                Map.entry(GlobalKeys.FORMAT.name(), "healthpoint"),
                Map.entry(GlobalKeys.TIMEOUT.name(), "1s"),
                Map.entry(GlobalKeys.DEADLINE.name(), "2s"),
                Map.entry(GlobalKeys.SHARE.name(), "0s"),
                Map.entry(GlobalKeys.DRAIN_DELAY.name(), "3s"),
                Map.entry(GlobalKeys.HISTORY.name(), "7"),
                Map.entry(GlobalKeys.PASSWORD_FILE.name(), "/run/secret"),
                Map.entry(GlobalKeys.AUTH_ATTEMPTS.name(), "3"),
                Map.entry(GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "7"),
                Map.entry(GlobalKeys.AUTH_ADDRESS_HEADER.name(), "X-Real-IP"),
                Map.entry(GlobalKeys.TTL.name(), "4s"),
                Map.entry(GlobalKeys.AUTH_REQUIRE_SECURE.name(), "true"),
                Map.entry(GlobalKeys.HOST.name(), "::1"),
                Map.entry(GlobalKeys.PORT.name(), "0")));

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
        assertThat(settings.embedded()).isEqualTo(new Address("::1", 0));
        assertThat(settings.listener()).contains(new Address("[::1]", 8081));
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
        assertThat(read(Map.of(GlobalKeys.AUTH_REQUIRED.name(), text)).access().required())
                .isEqualTo(value);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0:8081, 0.0.0.0, 8081", "my-host.example:0, my-host.example, 0", "[::]:65535, [::], 65535"})
    void readsWhereTheListenerIs(String text, String host, int port) {
        assertThat(read(Map.of(GlobalKeys.LISTENER.name(), text)).listener()).contains(new Address(host, port));
        assertThat(faults).isEmpty();
    }

    @Test
    void whoTakesTheEndpointOffTheServersPortNeedsAListener() {
        assertThat(read(Map.of(GlobalKeys.MOUNT.name(), "false")).answers().mounted())
                .isTrue();
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.toString())
                .isEqualTo("""
                        HEALTHPOINT-009: setting healthpoint.mount=false must go with healthpoint.listener, but found: none
                          To mend it: set healthpoint.listener, or remove healthpoint.mount
                        \tat healthpoint.mount"""));
    }

    @Test
    void aListenerThatCannotBeReadIsOneFaultAlthoughNothingElseIsMounted() {
        read(Map.of(GlobalKeys.MOUNT.name(), "false", GlobalKeys.LISTENER.name(), "8081"));
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.place())
                .isEqualTo(GlobalKeys.LISTENER.name()));
    }

    @Test
    void readsWordsInAnyCase() {
        Settings settings = read(Map.of(GlobalKeys.DETAILS.name(), "Never", GlobalKeys.FORMAT.name(), "MICROPROFILE"));

        assertThat(settings.access().details()).isEqualTo(Details.NEVER);
        assertThat(settings.answers().format()).isEqualTo("microprofile");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+80, 80", "' 080\n', 80", "\u0668\u0660, 80"})
    void readsNumbersAsMicroProfileConfigDoes(String text, int port) {
        assertThat(read(Map.of(GlobalKeys.PORT.name(), text)).embedded().port()).isEqualTo(port);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n"})
    void lineBreaksAfterCredentialsAndAByteOrderMarkBeforeAreNotPartOfThem(String end) {
        Settings.Access access = read(Map.of(
                        GlobalKeys.USERNAME.name(),
                        "\uFEFFjohn" + end,
                        GlobalKeys.PASSWORD.name(),
                        "\uFEFF d\ne " + end))
                .access();

        assertThat(access.username()).isEqualTo("john");
        assertThat(access.password()).isEqualTo(" d\ne ");
    }

    @Test
    void aPasswordOfLineBreaksAloneIsNone() {
        assertThat(read(Map.of(GlobalKeys.PASSWORD.name(), "\n")).access().password())
                .isEmpty();
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void tellsNumbersInPlainDigitsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            read(Map.of(GlobalKeys.PORT.name(), "x", GlobalKeys.TIMEOUT.name(), "x"));
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
        assertThat(read(Map.of(GlobalKeys.STATUS_DOWN.name(), "599", GlobalKeys.PORT.name(), "65535"))
                        .answers()
                        .down())
                .contains(599);
        assertThat(read(Map.of(GlobalKeys.STATUS_DEGRADED.name(), "200"))
                        .answers()
                        .degraded())
                .isEqualTo(200);
        assertThat(faults).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        read(Map.of(GlobalKeys.TIMEOUT.name(), "x", GlobalKeys.PORT.name(), "x", GlobalKeys.DETAILS.name(), "x"));

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

        assertThat(faults).hasSize(26).allSatisfy(fault -> assertThat(fault.toString())
                .contains("a value that cannot be told")
                .doesNotContain("secret"));
    }

    @Test
    void neverShowsThePassword() {
        assertThat(read(Map.of(GlobalKeys.USERNAME.name(), "john", GlobalKeys.PASSWORD.name(), "hush"))
                        .toString())
                .contains("john")
                .doesNotContain("hush");
    }

    @Test
    void theFormOfMicroProfileHealthIsPublicUnlessTheOperatorSaysOtherwise() {
        assertThat(read(Map.of(GlobalKeys.FORMAT.name(), "microprofile"))
                        .access()
                        .details())
                .isEqualTo(Details.ALWAYS);
        assertThat(read(Map.of(GlobalKeys.FORMAT.name(), "microprofile", GlobalKeys.DETAILS.name(), "authenticated"))
                        .access()
                        .details())
                .isEqualTo(Details.AUTHENTICATED);
    }
}
