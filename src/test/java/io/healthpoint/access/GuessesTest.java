package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.access.guesses.Guesses;
import io.healthpoint.access.password.BasicCredentials;
import io.healthpoint.access.password.Match;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Credentials under attack, and on the wire. */
class GuessesTest {

    private static final Connection HOME = connection("127.0.0.1", false);
    private static final Connection ABROAD = connection("198.51.100.7", false);
    private static final Connection ENCRYPTED = connection("198.51.100.7", true);
    private static final Optional<Duration> NONE = Optional.empty();
    private static final Optional<Duration> A_MINUTE = Optional.of(Duration.ofMinutes(1));

    // Close to where it overflows: readings must be subtracted, never compared.
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);

    private AccessPolicy policy(String... more) {
        return new AccessPolicy(settings(more), nanos::get);
    }

    private AccessPolicy policy(BasicCredentials.Password password) {
        Settings settings = settings(GlobalKeys.AUTH_ATTEMPTS.name(), "2");
        return new AccessPolicy(settings, nanos::get, credentials(password));
    }

    private static Supplier<BasicCredentials> credentials(BasicCredentials.Password password) {
        BasicCredentials fixed = new BasicCredentials("john", password);
        return () -> fixed;
    }

    private static Settings settings(String... more) {
        Map<String, String> values =
                new HashMap<>(Map.of(GlobalKeys.USERNAME.name(), "john", GlobalKeys.PASSWORD.name(), "doe"));
        for (int index = 0; index < more.length; index += 2) {
            values.put(more[index], more[index + 1]);
        }
        return SettingsReader.read(new MapConfiguration(values), fault -> {});
    }

    private static Caller login(String password, Connection connection) {
        return login("john", password, connection, Optional.empty());
    }

    private static Caller login(String user, String password, Connection connection, Optional<String> known) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return withHeader("Basic " + Base64.getEncoder().encodeToString(pair), connection, known);
    }

    private static Caller withHeader(String header, Connection connection, Optional<String> known) {
        return new Caller(List.of(header), Caller.Container.of(() -> known, "staff"::equals), connection);
    }

    private static Connection connection(String address, boolean secure) {
        return new Connection(address, secure, name -> List.of());
    }

    private static Connection from(int number) {
        return connection("203.0.113." + number, true);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void pastTheLimitAnAddressWaitsUntilItsMinuteIsOver() {
        AccessPolicy policy = policy(GlobalKeys.AUTH_ATTEMPTS.name(), "3");
        for (int guess = 0; guess < 3; guess++) {
            assertThat(policy.verdictOn(login("x", HOME)).pause()).isEmpty();
        }
        pass(Duration.ofSeconds(20));
        Verdict refused = policy.verdictOn(login("doe", HOME));
        assertThat(refused).isEqualTo(new Verdict(Disclosure.NOTHING, false, Optional.of(Duration.ofSeconds(40))));

        pass(Duration.ofSeconds(40));
        assertThat(policy.verdictOn(login("doe", HOME)).disclosure()).isEqualTo(Disclosure.DETAILS);
        policy.verdictOn(login("x", HOME));
        assertThat(policy.verdictOn(login("x", HOME)).pause()).isEmpty();
    }

    @Test
    void thoseWithoutALoginNeverWait() {
        AccessPolicy policy =
                policy(GlobalKeys.AUTH_ATTEMPTS.name(), "1", GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "1");
        policy.verdictOn(login("x", HOME));

        assertThat(policy.verdictOn(login("x", HOME)).pause()).isEqualTo(A_MINUTE);
        assertThat(policy.verdictOn(new Caller(List.of(), Caller.NOBODY.container(), HOME)))
                .isEqualTo(Verdict.of(Disclosure.STATUS, false));
        assertThat(policy.verdictOn(withHeader("Bearer x", HOME, Optional.of("jane"))))
                .isEqualTo(Verdict.of(Disclosure.DETAILS, true));
    }

    @Test
    void othersDoNotWaitForTheGuessesOfAnAddress() {
        AccessPolicy policy = policy(GlobalKeys.AUTH_ATTEMPTS.name(), "1");
        policy.verdictOn(login("x", HOME));
        policy.verdictOn(login("x", Connection.UNKNOWN));

        assertThat(policy.verdictOn(login("doe", ABROAD)).pause()).isEmpty();
        assertThat(policy.verdictOn(login("doe", Connection.UNKNOWN)).pause()).isEmpty();
    }

    @Test
    void aHeaderTellsTheAddressOnlyWhereTheOperatorNamesIt() {
        Connection proxied = new Connection("10.0.0.1", true, Map.of("X-Client", List.of("203.0.113.9"))::get);
        Connection direct = connection("203.0.113.9", true);
        AccessPolicy deaf = policy(GlobalKeys.AUTH_ATTEMPTS.name(), "1");
        deaf.verdictOn(login("x", proxied));
        assertThat(deaf.verdictOn(login("doe", direct)).pause()).isEmpty();

        AccessPolicy told =
                policy(GlobalKeys.AUTH_ATTEMPTS.name(), "1", GlobalKeys.AUTH_ADDRESS_HEADER.name(), "X-Client");
        told.verdictOn(login("x", proxied));
        assertThat(told.verdictOn(login("doe", new Connection("10.0.0.2", true, proxied.headers())))
                        .pause())
                .isPresent();
    }

    @Test
    void pastTheLimitOfAllOnlyThoseAreListenedToWhoHaveLoggedInBefore() {
        AccessPolicy policy = policy(GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "3");
        policy.verdictOn(login("doe", HOME));
        policy.verdictOn(login("jane", "of the realm", from(100), Optional.of("Jane")));
        for (int guess = 0; guess < 3; guess++) {
            assertThat(policy.verdictOn(login("x", from(guess))).pause()).isEmpty();
        }
        assertThat(policy.verdictOn(login("x", ABROAD)).pause()).isEqualTo(A_MINUTE);
        assertThat(policy.verdictOn(login("doe", Connection.UNKNOWN)).pause()).isEqualTo(A_MINUTE);
        assertThat(policy.verdictOn(login("doe", HOME)).pause()).isEmpty();
        assertThat(policy.verdictOn(login("doe", from(100))).pause()).isEmpty();

        pass(Duration.ofMinutes(1));
        assertThat(policy.verdictOn(login("doe", ABROAD)).pause()).isEmpty();
    }

    @Test
    void whoWasAFriendByAPasswordThatHasChangedSinceIsNoneAnyMore() {
        BasicCredentials[] current = {BasicCredentials.of("john", "doe")};
        AccessPolicy policy =
                new AccessPolicy(settings(GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "1"), nanos::get, () -> current[0]);
        policy.verdictOn(login("doe", HOME));
        policy.verdictOn(login("x", ABROAD));
        assertThat(policy.verdictOn(login("doe", HOME)).pause()).isEmpty();

        current[0] = BasicCredentials.of("john", "roe");
        assertThat(policy.verdictOn(login("doe", HOME)).pause()).isEqualTo(A_MINUTE);
        assertThat(policy.verdictOn(login("roe", HOME)).pause()).isEqualTo(A_MINUTE);

        pass(Duration.ofMinutes(1));
        policy.verdictOn(login("roe", HOME));
        policy.verdictOn(login("x", ABROAD));
        assertThat(policy.verdictOn(login("roe", HOME)).pause()).isEmpty();
    }

    @Test
    void aLoginThatWasUnderWayWhenThePasswordChangedMakesNoFriend() {
        BasicCredentials[] current = new BasicCredentials[1];
        BasicCredentials next = BasicCredentials.of("john", "roe");
        current[0] = new BasicCredentials("john", (sent, suspect) -> {
            current[0] = next;
            return Match.YES;
        });
        AccessPolicy policy =
                new AccessPolicy(settings(GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "1"), nanos::get, () -> current[0]);
        policy.verdictOn(login("doe", HOME));
        policy.verdictOn(login("x", ABROAD));

        assertThat(policy.verdictOn(login("roe", HOME)).pause()).isEqualTo(A_MINUTE);
    }

    @Test
    void ofManyGuessesSideBySideNoMoreAreAnsweredThanTheLimitAllows() throws Exception {
        assertThat(answeredOf(GlobalKeys.AUTH_ATTEMPTS.name(), "guess")).isEqualTo(3);
        assertThat(answeredOf(GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "guess")).isEqualTo(3);
    }

    @Test
    void whoIsRightSideBySideWithOthersWaitsForNoneOfThem() throws Exception {
        assertThat(answeredOf(GlobalKeys.AUTH_ATTEMPTS.name(), "doe")).isEqualTo(20);
    }

    // All are compared before the first is counted.
    private long answeredOf(String limit, String password) throws Exception {
        CyclicBarrier allCompared = new CyclicBarrier(20);
        BasicCredentials.Password slow = (sent, suspect) -> {
            await(allCompared);
            return Match.of(sent.equals("doe"));
        };
        AccessPolicy policy = new AccessPolicy(settings(limit, "3"), nanos::get, credentials(slow));
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            Callable<Verdict> guess = () -> policy.verdictOn(login(password, HOME));
            long answered = 0;
            for (Future<Verdict> verdict : threads.invokeAll(Collections.nCopies(20, guess))) {
                answered += verdict.get().pause().isEmpty() ? 1 : 0;
            }
            return answered;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void pastTheLimitTheRightPasswordTellsNoMoreThanAWrongOne() {
        Guesses guesses = new Guesses(1, 0, nanos::get);
        assertThat(guesses.failed("a", "any")).isEmpty();

        assertThat(guesses.failed("a", "any")).isEqualTo(A_MINUTE);
        assertThat(guesses.succeeded("a", "any")).isEqualTo(A_MINUTE);
    }

    @Test
    void whoseAddressIsUnknownIsNeverAFriend() {
        AccessPolicy policy = policy(GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "1");
        policy.verdictOn(login("doe", Connection.UNKNOWN));
        policy.verdictOn(login("x", Connection.UNKNOWN));

        assertThat(policy.verdictOn(login("x", Connection.UNKNOWN)).pause()).isPresent();
    }

    @Test
    void aLoginThatNobodyHasLookedAtIsToldToComeBackAndIsNoFailure() {
        AccessPolicy busy = policy((sent, suspect) -> Match.BUSY);
        for (int login = 0; login < 5; login++) {
            assertThat(busy.verdictOn(login("doe", HOME)))
                    .isEqualTo(new Verdict(Disclosure.NOTHING, false, Optional.of(Duration.ofMillis(500))));
        }
        assertThat(busy.verdictOn(withHeader("Basic am9objpkb2U=", HOME, Optional.of("jane")))
                        .disclosure())
                .isEqualTo(Disclosure.DETAILS);
    }

    @Test
    void whoHasFailedWithinAMinuteIsASuspect() {
        List<Boolean> suspected = new ArrayList<>();
        AccessPolicy policy = policy((sent, suspect) -> Match.of(suspected.add(suspect) && sent.equals("doe")));
        policy.verdictOn(login("x", HOME));
        policy.verdictOn(login("x", ABROAD));
        policy.verdictOn(login("doe", HOME));
        pass(Duration.ofMinutes(1));
        policy.verdictOn(login("doe", HOME));

        assertThat(suspected).containsExactly(false, false, true, false);
    }

    @Test
    void whatIsNoGuessIsNotCounted() {
        AccessPolicy policy = policy(GlobalKeys.AUTH_ATTEMPTS.name(), "1");
        policy.verdictOn(login("doe", HOME));
        policy.verdictOn(login("jane", "of the realm", HOME, Optional.of("jane")));
        policy.verdictOn(withHeader("Basic %%%", HOME, Optional.empty()));
        policy.verdictOn(withHeader("Bearer x", HOME, Optional.empty()));

        assertThat(policy.verdictOn(login("x", HOME)).pause()).isEmpty();
    }

    @Test
    void whomTheContainerKnowsByASessionGuessesAsAnybodyMay() {
        AccessPolicy policy = policy(GlobalKeys.AUTH_ATTEMPTS.name(), "1");
        policy.verdictOn(login("john", "guess", HOME, Optional.of("customer")));

        assertThat(policy.verdictOn(login("john", "doe", HOME, Optional.of("customer")))
                        .pause())
                .isPresent();
    }

    @Test
    void zeroIsNoLimit() {
        AccessPolicy policy =
                policy(GlobalKeys.AUTH_ATTEMPTS.name(), "0", GlobalKeys.AUTH_ATTEMPTS_OVERALL.name(), "0");
        for (int guess = 0; guess < 1001; guess++) {
            policy.verdictOn(login("x", HOME));
        }
        assertThat(policy.verdictOn(login("x", HOME)).pause()).isEqualTo(NONE);
    }

    @Test
    void aMillionAddressesCostNoMoreMemoryThanTenThousandAndThoseThatLoggedInAThousandMore() {
        Guesses guesses = new Guesses(3, 0, nanos::get);
        for (int address = 0; address < 1_000_000; address++) {
            guesses.failed("10.0." + address, "any");
            guesses.succeeded("10.0." + address, "any");
        }
        assertThat(guesses.addresses()).isEqualTo(11_000);
    }

    @Test
    void overAnOpenConnectionCredentialsCountUnlessTheOperatorRefusesThem() {
        assertThat(policy().verdictOn(login("doe", ABROAD)).disclosure()).isEqualTo(Disclosure.DETAILS);

        AccessPolicy strict =
                policy(GlobalKeys.AUTH_REQUIRE_SECURE.name(), "true", GlobalKeys.AUTH_ATTEMPTS.name(), "1");
        Verdict stranger = Verdict.of(Disclosure.STATUS, false);
        assertThat(strict.verdictOn(login("doe", ABROAD))).isEqualTo(stranger);
        assertThat(strict.verdictOn(login("doe", Connection.UNKNOWN))).isEqualTo(stranger);
        assertThat(strict.verdictOn(login("jane", "of the realm", ABROAD, Optional.of("jane"))))
                .isEqualTo(stranger);
        assertThat(strict.verdictOn(login("doe", ENCRYPTED)).disclosure()).isEqualTo(Disclosure.DETAILS);
        assertThat(strict.verdictOn(login("doe", HOME)).disclosure()).isEqualTo(Disclosure.DETAILS);
        assertThat(strict.verdictOn(login("doe", connection("::1", false))).disclosure())
                .isEqualTo(Disclosure.DETAILS);
    }

    @Test
    void noTextOfACallerHasCredentialsInIt() {
        assertThat(login("doe", HOME).toString()).contains("127.0.0.1").doesNotContain("Basic", "doe");
    }
}
