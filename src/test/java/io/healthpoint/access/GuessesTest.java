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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials under attack, on the wire, and in files. */
class GuessesTest {

    private static final Connection HOME = new Connection("127.0.0.1", false);
    private static final Connection ABROAD = new Connection("198.51.100.7", false);
    private static final Connection ENCRYPTED = new Connection("198.51.100.7", true);

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
        AccessPolicy policy = policy(Settings.AUTH_ATTEMPTS, "0");
        for (int guess = 0; guess < 1000; guess++) {
            policy.disclosureFor(login("x", HOME));
        }
        assertThat(policy.pauseFor(login("x", HOME))).isEmpty();
    }

    @Test
    void aMillionAddressesCostNoMoreMemoryThanTenThousand() {
        Guesses guesses = new Guesses(3, nanos::get);
        for (int address = 0; address < 1_000_000; address++) {
            guesses.failed("10.0." + address);
        }
        assertThat(guesses.addresses()).isEqualTo(10_000);
    }

    @Test
    void overAnOpenConnectionCredentialsCountUnlessTheOperatorRefusesThem() {
        assertThat(policy().disclosureFor(login("doe", ABROAD))).isEqualTo(Disclosure.DETAILS);

        AccessPolicy strict = policy(Settings.AUTH_REQUIRE_SECURE, "true");
        assertThat(strict.disclosureFor(login("doe", ABROAD))).isEqualTo(Disclosure.STATUS);
        assertThat(strict.disclosureFor(login("doe", ENCRYPTED))).isEqualTo(Disclosure.DETAILS);
        assertThat(strict.disclosureFor(login("doe", HOME))).isEqualTo(Disclosure.DETAILS);
        assertThat(strict.disclosureFor(login("doe", new Connection("::1", false))))
                .isEqualTo(Disclosure.DETAILS);
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
