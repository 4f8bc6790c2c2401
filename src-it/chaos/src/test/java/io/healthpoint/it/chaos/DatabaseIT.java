package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.postgres.Postgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A real PostgreSQL goes away, stands still and has no connection left, while four clients probe. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class DatabaseIT {

    // Of the check whose deadline is latest.
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    private static final Pattern HANGING = Pattern.compile("timed out after 1s|still running");

    @AutoClose
    private static Postgres postgres;

    @AutoClose
    private static Subject subject;

    @BeforeAll
    static void start() throws Exception {
        postgres = Postgres.start();
        subject = Subject.start("database", Map.of(), "app.database=" + postgres.url());
    }

    @AfterAll
    static void endsWhenItIsToldTo() throws Exception {
        subject.stop();
    }

    @Rounds
    void aDatabaseThatIsKilledIsDownAndUpAgainOnceItIsBack() throws Exception {
        subject.awaitUp("database");
        try (Load load = subject.load(4, "database")) {
            postgres.kill();
            Probe probe = subject.probe("direct");
            assertThat(probe.status()).isEqualTo(500);
            assertThat(probe.body()).contains("\"direct\":\"Connection to 127.0.0.1");
            assertThat(subject.probe("pooled").status()).isEqualTo(500);
            postgres.startAgain();
            assertThat(subject.probe("direct").status()).isEqualTo(200);
            // The pool is the application's, and makes a pause before it tries again.
            subject.awaitUp("pooled");
            load.close();
            assertThatAllAreAnswered(load);
        }
    }

    @Rounds
    void aDatabaseThatStandsStillTimesOutWithOneThreadInTheCheckAndIsUpAgainOnceItGoesOn() throws Exception {
        subject.awaitUp("database");
        try (Load load = subject.load(4, "database")) {
            postgres.pause();
            awaitHanging();
            Probe probe = subject.probe("direct");
            assertThat(probe.body()).contains("still running after");
            assertThat(probe.cameWithin(Duration.ZERO)).isTrue();
            assertThat(subject.probe("pooled").status()).isEqualTo(500);
            postgres.resume();
            subject.awaitUp("database");
            load.close();
            assertThatAllAreAnswered(load);
        }
        assertThat(subject.probe("most").body()).contains("\"1 at once\"");
    }

    @Rounds
    void aPoolWhoseConnectionsAreAllInUseIsDownAndUpAgainOnceTheyAreBack() throws Exception {
        subject.awaitUp("database");
        try (Load load = subject.load(4, "database")) {
            subject.order("borrow");
            Probe probe = subject.probe("pooled");
            assertThat(probe.status()).isEqualTo(500);
            assertThat(probe.body()).contains("Connection is not available, request timed out");
            assertThat(subject.probe("direct").status()).isEqualTo(200);
            subject.order("give back");
            load.close();
            assertThatAllAreAnswered(load);
        }
        assertThat(subject.probe("pooled").status()).isEqualTo(200);
    }

    @Test
    @Tag("long")
    void ofAllThreadsThatServedNoneStays() {
        subject.awaitUp("database");
        postgres.pause();
        awaitHanging();
        postgres.resume();
        subject.awaitUp("database");
        Subject.await(() -> subject.threads("healthpoint-") == 0);
    }

    // The run that was under way when it stopped may have been up.
    private static void awaitHanging() {
        Subject.await(() -> HANGING.matcher(subject.probe("direct").body()).find());
    }

    private static void assertThatAllAreAnswered(Load load) {
        assertThat(load.failures()).isEmpty();
        List<Probe> answers = load.answers();
        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isIn(200, 500);
            assertThat(answer.body()).contains("\"calm\":\"OK\"");
            assertThat(answer.cameWithin(DEADLINE)).isTrue();
        });
        assertThat(answers).extracting(Probe::status).contains(500);
    }
}
