package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.settings.MapConfiguration;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials under attack, on the wire, and in files. */
class GuessesTest {

    private static final Connection HOME = connection("127.0.0.1", false);
    private static final Connection ABROAD = connection("198.51.100.7", false);
    private static final Connection ENCRYPTED = connection("198.51.100.7", true);

    // Close to where it overflows: readings must be subtracted, never compared.
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);

    private AccessPolicy policy(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(Settings.USERNAME, "john", Settings.PASSWORD, "doe"));
        for (int index = 0; index < more.length; index += 2) {
            values.put(more[index], more[index + 1]);
        }
        return new AccessPolicy(SettingsReader.read(new MapConfiguration(values), fault -> {}), nanos::get);
    }

    private static Caller login(String password, Connection connection, boolean known) {
        byte[] pair = ("john:" + password).getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair);
        return new Caller(List.of(header), () -> known, role -> false, connection);
    }

    private static Caller login(String password, Connection connection) {
        return login(password, connection, false);
    }

    private static Connection connection(String address, boolean secure) {
        return new Connection(address, secure, name -> List.of());
    }

    private static Connection through(String proxy, String... told) {
        return new Connection(proxy, true, Map.of("X-Forwarded-For", List.of(told))::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void pastTheLimitAnAddressWaitsUntilItsMinuteIsOver() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS, "3");
        for (int guess = 0; guess < 3; guess++) {
            assertThat(policy.pauseFor(login("x", HOME))).isEmpty();
            policy.disclosureFor(login("x", HOME));
        }
        pass(Duration.ofSeconds(20));
        assertThat(policy.pauseFor(login("doe", HOME))).contains(Duration.ofSeconds(40));

        pass(Duration.ofSeconds(40));
        assertThat(policy.pauseFor(login("doe", HOME))).isEmpty();
        assertThat(policy.disclosureFor(login("doe", HOME))).isEqualTo(Disclosure.DETAILS);
        policy.disclosureFor(login("x", HOME));
        assertThat(policy.pauseFor(login("x", HOME))).isEmpty();
    }

    @Test
    void othersAndProbesWithoutCredentialsNeverWait() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS, "1");
        policy.disclosureFor(login("x", HOME));

        assertThat(policy.pauseFor(login("x", HOME))).isPresent();
        assertThat(policy.pauseFor(login("doe", ABROAD))).isEmpty();
        assertThat(policy.pauseFor(new Caller(List.of(), () -> false, role -> false, HOME)))
                .isEmpty();
        policy.disclosureFor(login("x", Connection.UNKNOWN));
        assertThat(policy.pauseFor(login("doe", Connection.UNKNOWN))).isEmpty();
    }

    @Test
    void pastTheLimitOfAllOnlyThoseAreListenedToWhoHaveLoggedInBefore() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS_OVERALL, "3");
        assertThat(policy.disclosureFor(login("doe", HOME))).isEqualTo(Disclosure.DETAILS);
        for (int guess = 0; guess < 3; guess++) {
            assertThat(policy.pauseFor(login("x", ABROAD))).isEmpty();
            policy.disclosureFor(login("x", connection("203.0.113." + guess, true)));
        }
        assertThat(policy.pauseFor(login("x", ABROAD))).contains(Duration.ofMinutes(1));
        assertThat(policy.pauseFor(login("doe", Connection.UNKNOWN))).contains(Duration.ofMinutes(1));
        assertThat(policy.pauseFor(login("doe", HOME))).isEmpty();

        pass(Duration.ofMinutes(1));
        assertThat(policy.pauseFor(login("doe", ABROAD))).isEmpty();
    }

    @Test
    void whoseAddressIsUnknownIsNeverAFriend() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS_OVERALL, "1");
        policy.disclosureFor(login("doe", Connection.UNKNOWN));
        policy.disclosureFor(login("x", Connection.UNKNOWN));

        assertThat(policy.pauseFor(login("x", Connection.UNKNOWN))).isPresent();
    }

    @Test
    void aProxyOfTheOperatorsTellsWhoGuessesAndNoClientTalksOverIt() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS, "1", Settings.AUTH_ADDRESS_HEADER, "X-Forwarded-For");
        policy.disclosureFor(login("x", through("10.0.0.1", "1.1.1.1, 203.0.113.9")));

        assertThat(policy.pauseFor(login("x", through("10.0.0.1", "2.2.2.2, 203.0.113.9"))))
                .isPresent();
        assertThat(policy.pauseFor(login("x", through("10.0.0.1", "2.2.2.2", "203.0.113.9:4711"))))
                .isPresent();
        assertThat(policy.pauseFor(login("doe", through("10.0.0.1", "203.0.113.9, 203.0.113.10"))))
                .isEmpty();
        assertThat(policy.pauseFor(login("doe", through("203.0.113.9")))).isPresent();
        assertThat(policy.pauseFor(login("doe", through("203.0.113.9", "")))).isPresent();
    }

    @Test
    void withoutThatSettingAHeaderTellsNothing() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS, "1");
        policy.disclosureFor(login("x", through("10.0.0.1", "203.0.113.9")));

        assertThat(policy.pauseFor(login("x", through("10.0.0.1", "203.0.113.10"))))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8::1, 2001:db8::ffff:1, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "[2001:db8::1]:80, 2001:db8::2%eth0, true",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "192.0.2.1:80, 192.0.2.1:81, true",
        "192.0.2.1, 192.0.2.2, false",
        "no address, no other, false",
        ":::::, ::::, false"
    })
    void oneClientIsAnAddressOrANetworkOfTheLongKind(String one, String other, boolean same) {
        String first = ClientAddress.of(connection(one, true), "");

        assertThat(first.equals(ClientAddress.of(connection(other, true), ""))).isEqualTo(same);
    }

    @Test
    void anAddressOfAnyLengthIsCutShort() {
        assertThat(ClientAddress.of(through("10.0.0.1", "9".repeat(100_000)), "X-Forwarded-For"))
                .hasSize(64);
    }

    @Test
    void whileAPasswordIsHashedOthersAreToldToComeBackSoon() throws InterruptedException {
        AccessPolicy policy = policy(Settings.PASSWORD, "$pbkdf2-sha256$i=3000000$c2FsdHNhbHRzYWx0$" + "A".repeat(43));
        Thread first = new Thread(() -> policy.disclosureFor(login("x", ABROAD)));
        assertThat(policy.pauseFor(login("doe", HOME))).isEmpty();
        first.start();
        Optional<Duration> pause = Optional.empty();
        while (pause.isEmpty() && first.isAlive()) {
            pause = policy.pauseFor(login("doe", HOME));
        }
        first.join();

        assertThat(pause).contains(Duration.ofMillis(500));
        assertThat(policy.pauseFor(login("doe", HOME))).isEmpty();
    }

    @Test
    void whatIsNoGuessIsNotCounted() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS, "1");
        policy.disclosureFor(login("doe", HOME));
        policy.disclosureFor(login("of the realm", HOME, true));
        policy.disclosureFor(new Caller(List.of("Basic %%%"), () -> false, role -> false, HOME));
        policy.disclosureFor(new Caller(List.of("Bearer x"), () -> false, role -> false, HOME));

        assertThat(policy.pauseFor(login("x", HOME))).isEmpty();
    }

    @Test
    void zeroIsNoLimit() {
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS, "0", Settings.AUTH_ATTEMPTS_OVERALL, "0");
        for (int guess = 0; guess < 1001; guess++) {
            policy.disclosureFor(login("x", HOME));
        }
        assertThat(policy.pauseFor(login("x", HOME))).isEmpty();
    }

    @Test
    void aMillionAddressesCostNoMoreMemoryThanTenThousand() {
        Guesses guesses = new Guesses(3, 0, nanos::get);
        for (int address = 0; address < 1_000_000; address++) {
            guesses.failed("10.0." + address);
            guesses.succeeded("10.0." + address);
        }
        assertThat(guesses.addresses()).isEqualTo(11_000);
    }

    @Test
    void overAnOpenConnectionCredentialsCountUnlessTheOperatorRefusesThem() {
        assertThat(policy().disclosureFor(login("doe", ABROAD))).isEqualTo(Disclosure.DETAILS);

        AccessPolicy strict = policy(Settings.AUTH_REQUIRE_SECURE, "true");
        assertThat(strict.disclosureFor(login("doe", ABROAD))).isEqualTo(Disclosure.STATUS);
        assertThat(strict.disclosureFor(login("doe", ENCRYPTED))).isEqualTo(Disclosure.DETAILS);
        assertThat(strict.disclosureFor(login("doe", HOME))).isEqualTo(Disclosure.DETAILS);
        assertThat(strict.disclosureFor(login("doe", connection("::1", false)))).isEqualTo(Disclosure.DETAILS);
    }

    @Test
    void thePasswordOfAFileChangesWithTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        AccessPolicy policy = policy(Settings.PASSWORD_FILE, file.toString());
        assertThat(policy.disclosureFor(login("first", HOME))).isEqualTo(Disclosure.STATUS);
        assertThat(policy.disclosureFor(login("doe", HOME))).isEqualTo(Disclosure.STATUS);
        assertThat(policy.disclosureFor(login("", HOME))).isEqualTo(Disclosure.STATUS);

        Files.writeString(file, "first\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        assertThat(policy.disclosureFor(login("first", HOME))).isEqualTo(Disclosure.STATUS);
        pass(Duration.ofSeconds(1));
        assertThat(policy.disclosureFor(login("first", HOME))).isEqualTo(Disclosure.DETAILS);

        Files.writeString(file, "second");
        Files.setLastModifiedTime(file, FileTime.fromMillis(2000));
        pass(Duration.ofSeconds(1));
        assertThat(policy.disclosureFor(login("first", HOME))).isEqualTo(Disclosure.STATUS);
        assertThat(policy.disclosureFor(login("second", HOME))).isEqualTo(Disclosure.DETAILS);

        Files.delete(file);
        pass(Duration.ofSeconds(1));
        assertThat(policy.disclosureFor(login("second", HOME))).isEqualTo(Disclosure.STATUS);
    }

    @Test
    void bothAPasswordAndAFileIsSaid() {
        assertThat(policy(Settings.PASSWORD_FILE, "/nowhere").warnings())
                .singleElement()
                .asString()
                .contains("both set", "the file is taken");
    }
}
