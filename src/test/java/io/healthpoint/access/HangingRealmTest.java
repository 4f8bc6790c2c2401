package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The container's realm does not answer: nobody waits for it but the few whom it was asked about. */
@Timeout(60)
class HangingRealmTest {

    private static final int AT_A_TIME = 2;
    private static final Connection HOME = new Connection("127.0.0.1", false, name -> List.of());
    private static final Connection ELSEWHERE = new Connection("127.0.0.2", false, name -> List.of());

    private final AccessPolicy policy = new AccessPolicy(settings());
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(AT_A_TIME);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Verdict>> logins = new ArrayList<>();

    private static Settings settings() {
        Map<String, String> values = Map.of(
                GlobalKeys.USERNAME.name(),
                "john",
                GlobalKeys.PASSWORD.name(),
                "doe",
                GlobalKeys.AUTH_ATTEMPTS.name(),
                "3");
        return SettingsReader.read(new MapConfiguration(values), fault -> {});
    }

    /** Knows nobody yet, and all who log in as staff once it answers. */
    private record Realm(CountDownLatch asked, CountDownLatch answered) implements Caller.Container {
        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Caller.Standing standing(Set<String> roles) {
            asked.countDown();
            await(answered);
            return new Caller.Standing("jane", true);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Caller login(String user, String password, Connection connection) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(
                List.of("Basic " + Base64.getEncoder().encodeToString(pair)), new Realm(hanging, answered), connection);
    }

    @BeforeEach
    void hangs() {
        for (int login = 0; login < AT_A_TIME; login++) {
            logins.add(threads.submit(() -> policy.verdictOn(login("jane", "of the realm", HOME))));
        }
        await(hanging);
    }

    @AfterEach
    void end() {
        answered.countDown();
        threads.shutdown();
    }

    @Test
    void anotherLoginIsToldToComeBackAndIsNoFailure() {
        for (int login = 0; login < 50; login++) {
            Verdict verdict = policy.verdictOn(login("jane", "of the realm", HOME));
            assertThat(verdict.disclosure()).isEqualTo(Disclosure.NOTHING);
            assertThat(verdict.pause())
                    .hasValueSatisfying(pause -> assertThat(pause).isLessThan(Duration.ofSeconds(1)));
        }
        answered.countDown();
        assertThat(logins)
                .allSatisfy(login -> assertThat(login.get().disclosure()).isEqualTo(Disclosure.DETAILS));
        assertThat(policy.verdictOn(login("jane", "of the realm", HOME)).disclosure())
                .isEqualTo(Disclosure.DETAILS);
    }

    @Test
    void neitherStrangersNorTheConfiguredUserNorWhomTheContainerKnowsAlreadyWait() {
        Caller stranger = new Caller(List.of(), new Realm(hanging, answered), HOME);
        Caller.Container session = Caller.Container.of(() -> Optional.of("boss"), "staff"::equals);

        assertThat(policy.verdictOn(stranger)).isEqualTo(Verdict.of(Disclosure.STATUS, false));
        assertThat(policy.verdictOn(login("john", "doe", HOME)).disclosure()).isEqualTo(Disclosure.DETAILS);
        assertThat(policy.verdictOn(new Caller(List.of(), session, HOME)).disclosure())
                .isEqualTo(Disclosure.DETAILS);
    }

    @Test
    void whoHasFailedLatelyKeepsNoneButThoseWhoHaveAsWell() {
        answered.countDown();
        assertThat(logins).allSatisfy(login -> assertThat(login.get()).isNotNull());
        policy.verdictOn(guess(Caller.NOBODY.container()));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Future<Verdict> hangs = threads.submit(() -> policy.verdictOn(guess(new Realm(asked, never))));
        await(asked);

        assertThat(policy.verdictOn(guess(Caller.NOBODY.container())).pause()).isPresent();
        assertThat(policy.verdictOn(login("jane", "of the realm", HOME)).disclosure())
                .isEqualTo(Disclosure.DETAILS);
        assertThat(hangs).isNotDone();
        never.countDown();
    }

    private Caller guess(Caller.Container container) {
        return new Caller(login("jane", "guess", ELSEWHERE).authorization(), container, ELSEWHERE);
    }
}
