package io.healthpoint.fleet.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.fleet.store.FakeStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final String KEY = "healthpoint/1/check/once";

    private final FakeStore store = new FakeStore();
    private final List<String> runs = new ArrayList<>();
    private final Node first = new Node("first", store, 0.5, runs::add, 3);
    private final Node second = new Node("second", store, 0.5, runs::add, 3);

    private void pass(double intervals, Node... nodes) {
        for (int step = 0; step < Math.round(intervals * 20); step++) {
            for (Node node : nodes) {
                node.pass(Node.INTERVAL.dividedBy(20));
                node.settle();
            }
        }
    }

    @Test
    void oneRunsItAndTheOtherShowsWhatItTold() {
        first.says = Outcome.up("fine").with("free", 7);
        first.settle();
        pass(1, first, second);

        assertThat(runs).containsOnly("first");
        assertThat(second.shown.by()).isEqualTo("first");
        assertThat(second.shown.result().outcome().data())
                .hasToString(first.shown.result().outcome().data().toString());
    }

    @Test
    void itRunsOnceAnIntervalHoweverLongThatGoesOn() {
        pass(100, first, second);
        assertThat(runs).hasSizeBetween(90, 101).containsOnly("first");
    }

    @Test
    void aThresholdThatOneHasCountedTowardsIsReachedByTheOther() {
        pass(1, first, second);
        first.says = Outcome.down("refused");
        second.says = Outcome.down("refused");
        pass(1.5, first, second);
        assertThat(runs).containsOnly("first").hasSize(3);
        assertThat(second.shown.result().outcome().status()).isEqualTo(Status.UP);

        pass(3, second);
        assertThat(runs.get(3)).isEqualTo("second");
        assertThat(second.shown.result().outcome()).isEqualTo(Outcome.down("refused"));
    }

    @Test
    void whoHangsInTheCheckLosesTheLease() {
        first.hangs = true;
        pass(4, first, second);

        assertThat(runs).contains("second");
        assertThat(first.shown.by()).isEqualTo("second");
    }

    @Test
    void whoseRunTakesLongKeepsTheLeaseUntilItEnds() {
        pass(1, first, second);
        runs.clear();
        first.awaited = new CompletableFuture<>();
        pass(2, first, second);
        String claimed = store.entries.get(KEY).split(",\"beat\"", 2)[0];
        pass(4, first, second);
        assertThat(runs).containsExactly("first");
        assertThat(store.entries.get(KEY)).startsWith(claimed).contains("RUNNING");

        first.awaited.complete(Outcome.up("at last"));
        pass(0.5, first, second);
        assertThat(second.shown.result().outcome()).isEqualTo(Outcome.up("at last"));
        assertThat(second.shown.by()).isEqualTo("first");
    }

    @Test
    void aLeaseThatIsHandedOnRunsWhenItIsDue() {
        pass(1, first, second);
        runs.clear();
        first.turns.release();
        pass(1.4, first, second);

        assertThat(runs).containsExactly("second");
        pass(3, first, second);
        assertThat(runs).containsOnly("second");
        assertThat(first.shown.by()).isEqualTo("second");
    }

    @Test
    void withoutAStoreEachRunsItForItselfAndAfterwardsOneForAll() {
        pass(2, first, second);
        store.isOutOfReach = true;
        runs.clear();
        pass(4, first, second);
        assertThat(runs).contains("first", "second").hasSizeBetween(4, 8);

        store.isOutOfReach = false;
        pass(1, first, second);
        runs.clear();
        pass(10, first, second);
        assertThat(runs).hasSizeBetween(9, 11).containsOnly("first");
    }

    @Test
    void whoJoinsAndIsNotAnsweredOnceWaitsForAnotherAnswerBeforeItRunsItForItself() {
        pass(1, first);
        runs.clear();
        store.isOutOfReach = true;
        second.settle();
        assertThat(runs).isEmpty();

        pass(0.25, second);
        assertThat(runs).containsExactly("second");
    }

    @Test
    void whoJoinsAndIsAnsweredTheSecondTimeRunsNothingForItself() {
        pass(1, first);
        runs.clear();
        store.isOutOfReach = true;
        second.settle();
        store.isOutOfReach = false;
        pass(10, first, second);
        assertThat(runs).containsOnly("first");
    }

    @Test
    void oneOperationThatFailsMakesNobodyRunItTwice() {
        pass(2, first, second);
        runs.clear();
        for (int failure = 0; failure < 10; failure++) {
            store.isOutOfReach = true;
            pass(0.3, first, second);
            store.isOutOfReach = false;
            pass(1.7, first, second);
        }
        assertThat(runs).hasSizeBetween(16, 20);
    }

    @Test
    void whatWasWrittenThoughTheAnswerWasLostIsGoneOnFrom() {
        pass(2, first, second);
        store.losesAnswers = true;
        pass(1.2, first, second);
        store.losesAnswers = false;
        runs.clear();
        pass(10, first, second);
        assertThat(runs).hasSizeBetween(8, 11);
        assertThat(second.shown.result().outcome().status()).isEqualTo(Status.UP);
    }

    // A grid may take as long as it likes to say that it has copied a change.
    @Test
    void whoOnlyReadsHearsWhatComesOfARunWhoseClaimAndOutcomeAreWrittenWithoutAnAnswer() {
        pass(2, first, second);
        store.losesAnswersToChanges = true;
        for (int interval = 0; interval < 12; interval++) {
            pass(1, first, second);
            assertThat(second.shown
                            .at(Node.INTERVAL, new Clock(second).time())
                            .outcome()
                            .detail())
                    .doesNotContain("stale");
        }
    }

    @Test
    void whatCannotBeReadIsReplacedOnceItHasStoodStill() {
        for (String rubbish :
                List.of("", "{", "[]", "{\"v\":2}", "null", "{\"v\":1,\"run\":\"x\"}", "[".repeat(20_000))) {
            store.entries.put(KEY, rubbish);
            runs.clear();
            pass(1, first, second);
            assertThat(runs).isEmpty();
            pass(2, first, second);
            assertThat(runs).as(rubbish).isNotEmpty();
        }
    }

    @Test
    void aStoreThatForgetsEverythingCostsNoRunBeforeItsTime() {
        pass(1.5, first, second);
        runs.clear();
        store.entries.clear();
        pass(0.5, first, second);
        assertThat(runs).hasSizeLessThanOrEqualTo(1);
        pass(10, first, second);
        assertThat(runs).hasSizeBetween(9, 12);
    }

    @Test
    void eachLooksOnceAnIntervalAndTheHolderWritesTwice() {
        pass(2, first, second);
        store.reads = 0;
        store.writes = 0;
        pass(100, first, second);
        assertThat(store.reads).isLessThanOrEqualTo(2 * 115);
        assertThat(store.writes).isLessThanOrEqualTo(2 * 101);
    }

    @Test
    void whoComesLateDoesNotKnowHowOldIsWhatItFinds() {
        pass(1, first);
        second.settle();
        assertThat(second.shown.isSinceThen()).isFalse();
        assertThat(second.shown
                        .at(Node.INTERVAL, new Clock(second).time())
                        .outcome()
                        .data())
                .containsEntry("by", "first")
                .containsEntry("age", "at least 0ms");
        pass(1.5, first, second);
        assertThat(second.shown.isSinceThen()).isTrue();
    }

    @Test
    void aResultThatNobodyRenewsIsStale() {
        pass(1, first);
        first.turns.stop();
        first.pass(Duration.ofSeconds(65));
        assertThat(first.shown
                        .at(Node.INTERVAL, new Clock(first).time())
                        .outcome()
                        .detail())
                .startsWith("stale: last result 7");
    }

    private record Clock(Node node) {
        io.healthpoint.threads.Time time() {
            return new io.healthpoint.threads.Time(() -> java.time.Instant.EPOCH, node::nanos);
        }
    }
}
