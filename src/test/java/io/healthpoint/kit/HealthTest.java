package io.healthpoint.kit;

import static io.healthpoint.Status.DOWN;
import static io.healthpoint.Status.UP;
import static io.healthpoint.kit.HealthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Groups;
import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@HealthpointTest(
        beans = {HealthTest.Checks.class, HealthTest.Caller.class},
        settings = {
            "healthpoint.checks.\"queue\".failure-threshold=3",
            "healthpoint.checks.\"queue\".success-threshold=2"
        },
        patience = "500ms")
class HealthTest {

    private Health health;

    @RequestScoped
    static class Caller {
        String name() {
            return "nobody";
        }
    }

    @ApplicationScoped
    static class Checks {

        final AtomicInteger cached = new AtomicInteger();
        final AtomicInteger background = new AtomicInteger();
        final List<StatusChange> seen = new ArrayList<>();
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(true);

        @HealthCheck("db")
        Outcome database() {
            return Outcome.up("connected").with("rows", 3);
        }

        @HealthCheck(value = "queue", groups = Groups.LIVE)
        boolean queue() {
            return true;
        }

        @HealthCheck(ttl = "10s", groups = "slow")
        void cached() {
            cached.incrementAndGet();
        }

        @HealthCheck(interval = "10s", critical = false)
        Outcome background(Caller caller) {
            background.incrementAndGet();
            return Outcome.up(caller.name());
        }

        @HealthCheck(value = "gate", timeout = "3s")
        void gate() throws InterruptedException {
            gate.await();
        }

        @HealthCheck("later")
        CompletionStage<Boolean> later() {
            return answer;
        }

        void changed(@Observes StatusChange change) {
            seen.add(change);
        }
    }

    @Test
    void aReportSaysWhatTheChecksSay() {
        assertThat(health)
                .isUp()
                .check("db")
                .isUp()
                .hasDetail("connected")
                .hasData("rows", 3)
                .check("background")
                .because("nobody")
                .group("slow")
                .isUp();
    }

    @Test
    void aForcedCheckIsDownUntilItIsReleased(Health parameter) {
        assertThat(parameter).isUp();
        parameter.force("db", Outcome.down("connection refused"));
        assertThat(health)
                .isDown()
                .check("db")
                .isDown()
                .because("refused")
                .group("ready")
                .isDown()
                .group("live")
                .isUp();
        health.release("db");
        assertThat(health).isUp().changed(UP, DOWN, UP).check("db").changed(UP, DOWN, UP);
        org.assertj.core.api.Assertions.assertThat(health.bean(Checks.class).seen)
                .hasSize(4)
                .isEqualTo(health.changes());
    }

    @Test
    void aCheckThatIsSlowTakesTimeOfTheTestAndNoOther() {
        health.slow("db", Duration.ofSeconds(4));
        var before = health.clock().instant();
        assertThat(health).check("db").isUp();
        org.assertj.core.api.Assertions.assertThat(
                        Duration.between(before, health.clock().instant()))
                .isBetween(Duration.ofSeconds(4), Duration.ofMillis(4100));
        health.slow("db", Duration.ofSeconds(6));
        assertThat(health).check("db").isDown().because("timed out after 5s");
        health.release("db");
        assertThat(health).check("db").isUp();
    }

    @Test
    void aCheckThatHangsIsToldOfUntilItIsReleased() {
        health.hang("db");
        assertThat(health)
                .check("db")
                .isDown()
                .because("timed out after 5s")
                .check("gate")
                .isUp();
        health.pass(Duration.ofSeconds(20));
        assertThat(health).check("db").isDown().because("still running after 25s");
        health.release("db");
        assertThat(health).check("db").isUp();
    }

    @Test
    void aCheckThatHangsByItselfIsWaitedForAndThenTimesOut() {
        health.bean(Checks.class).gate = new CountDownLatch(1);
        assertThat(health).check("gate").isDown().because("timed out after 3s");
        assertThat(health).check("gate").isDown().because("timed out after 3s");
        health.bean(Checks.class).gate = new CountDownLatch(0);
        assertThat(health).check("gate").isUp();
    }

    @Test
    void anAsynchronousCheckIsWaitedFor() {
        health.bean(Checks.class).answer = CompletableFuture.supplyAsync(
                () -> true, CompletableFuture.delayedExecutor(100, java.util.concurrent.TimeUnit.MILLISECONDS));
        assertThat(health).check("later").isUp();
        health.bean(Checks.class).answer = new CompletableFuture<>();
        assertThat(health).check("later").isDown().because("timed out after 5s");
    }

    @Test
    void thresholdsCountProbes() {
        assertThat(health).check("queue").isUp();
        health.force("queue", Outcome.down("full"));
        assertThat(health).check("queue").isUp();
        assertThat(health).check("queue").isUp();
        assertThat(health).check("queue").isDown();
        health.release("queue");
        assertThat(health).check("queue").isDown();
        assertThat(health).check("queue").isUp().changed(UP, DOWN, UP);
    }

    @Test
    void anOutcomeIsServedForItsTimeToLive() {
        AtomicInteger runs = health.bean(Checks.class).cached;
        health.probe("slow");
        health.pass(Duration.ofSeconds(9)).probe("slow");
        org.assertj.core.api.Assertions.assertThat(runs).hasValue(1);
        health.pass(Duration.ofSeconds(2)).probe("slow");
        org.assertj.core.api.Assertions.assertThat(runs).hasValue(2);
    }

    @Test
    void anIntervalRunsByItselfAndWhatItSaidBecomesStale() {
        AtomicInteger runs = health.bean(Checks.class).background;
        health.pass(Duration.ofSeconds(35));
        org.assertj.core.api.Assertions.assertThat(runs).hasValue(4);
        health.hang("background").pass(Duration.ofSeconds(60));
        assertThat(health)
                .check("background")
                .isDown()
                .because("stale")
                .group("ready")
                .isDegraded();
        health.release("background").pass(Duration.ofSeconds(10));
        assertThat(health).check("background").isUp();
    }

    @Test
    void anUnknownNameIsToldWithTheNearest() {
        assertThatThrownBy(() -> health.force("cachd", Outcome.up()))
                .hasMessageContaining("there is no check \"cachd\"; did you mean \"cached\"?");
        assertThatThrownBy(() -> assertThat(health).check("bd"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("did you mean \"db\"?");
        assertThatThrownBy(() -> health.probe("raedy")).hasMessageContaining("there are: live, ready, slow, started");
    }

    @Test
    void whatFailsSaysWhatWasFound() {
        assertThatThrownBy(() -> assertThat(health).check("db").isDown())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "expected the check \"db\" to be DOWN, but found: UP, \"connected\", data {rows=3}")
                .hasMessageContaining("queue is UP, \"OK\"");
    }

    @Nested
    @HealthpointTest(beans = Injected.class)
    class WhereAnApplicationAsksForItsHealth {

        @Test
        void itIsTheSame(Health own) {
            org.assertj.core.api.Assertions.assertThat(
                            own.bean(Injected.class).health.report().status())
                    .isEqualTo(UP);
        }
    }

    @ApplicationScoped
    static class Injected {
        @jakarta.inject.Inject
        Healthpoint health;

        @HealthCheck
        void check() {}
    }
}
