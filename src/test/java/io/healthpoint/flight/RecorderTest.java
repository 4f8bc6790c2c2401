package io.healthpoint.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import io.healthpoint.registry.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private final Logger logger = Logger.getLogger("io.healthpoint");
    private final List<LogRecord> warnings = new ArrayList<>();
    private final List<LogRecord> debugged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel() == Level.WARNING) {
                warnings.add(entry);
            } else {
                debugged.add(entry);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
    }

    @Test
    void aListenerThatFailsIsToldOfOnceAndWithoutATrace() {
        Check check = new Check("disk", Policy.DEFAULT, "here", () -> CompletableFuture.completedFuture(null));
        Recorder recorder = new Recorder(check, List.of(recording -> {
            throw new NoSuchMethodError("an older API");
        }));

        CheckResult result = check.result(Outcome.up(), Instant.EPOCH, Duration.ZERO, false);
        recorder.record(result, null);
        assertThat(warnings).hasSize(1);
        recorder.record(result, null);

        assertThat(warnings)
                .extracting(LogRecord::getMessage)
                .singleElement()
                .asString()
                .contains("disk")
                .contains("an older API")
                .contains("said once");
        assertThat(warnings).allMatch(entry -> entry.getThrown() == null);
    }

    @Test
    void aListenerThatFailsAtWhatIsServedWithoutARunIsToldOfToo() {
        Check check = new Check("disk", Policy.DEFAULT, "here", () -> CompletableFuture.completedFuture(null));
        Recorder recorder = new Recorder(check, List.of(new Told(new ArrayList<>()) {
            @Override
            public void reused(CheckResult result) {
                throw new NoSuchMethodError("an older API");
            }
        }));

        recorder.reused(check.result(Outcome.up(), Instant.EPOCH, Duration.ZERO, false));

        assertThat(warnings).hasSize(1);
    }

    @Test
    void everyFailureOfAListenerIsInTheDebugLogWithItsTrace() {
        Check check = new Check("disk", Policy.DEFAULT, "here", () -> CompletableFuture.completedFuture(null));
        NoSuchMethodError failure = new NoSuchMethodError("an older API");
        Recorder recorder = new Recorder(check, List.of(recording -> {
            throw failure;
        }));
        CheckResult result = check.result(Outcome.up(), Instant.EPOCH, Duration.ZERO, false);
        Level before = logger.getLevel();
        logger.setLevel(Level.FINE);
        try {
            recorder.record(result, null);
            recorder.record(result, null);
        } finally {
            logger.setLevel(before);
        }

        assertThat(debugged).extracting(LogRecord::getThrown).containsExactly(failure, failure);
    }

    @Test
    void whatAnotherInstanceHasCountedIsToldAndCountingGoesOnFromThere() {
        Policy policy = new Policy(Set.of(), true, null, null, null, 3, 1);
        Check check = new Check("disk", policy, "here", () -> CompletableFuture.completedFuture(null));
        List<Recording> told = new ArrayList<>();
        Recorder recorder = new Recorder(check, List.of(new Told(told)));
        CheckResult up = check.result(Outcome.up(), Instant.EPOCH, Duration.ZERO, false);
        CheckResult down = check.result(Outcome.down("full"), Instant.EPOCH, Duration.ZERO, false);

        recorder.handed(up, 2);
        assertThat(recorder.against()).isEqualTo(2);
        recorder.handed(up, 2);
        CheckResult shown = recorder.record(down, null);

        assertThat(told)
                .containsExactly(
                        new Recording(up, up, null, null),
                        new Recording(up, up, Status.UP, null),
                        new Recording(down, down, Status.UP, null));
        assertThat(shown).isEqualTo(down);
    }

    private static class Told implements RunListener {
        private final List<Recording> recordings;

        Told(List<Recording> recordings) {
            this.recordings = recordings;
        }

        @Override
        public void recorded(Recording recording) {
            recordings.add(recording);
        }
    }

    @Test
    void whileAThresholdHoldsTheStatusWhatIsShownIsWhatWasShownBefore() {
        Policy policy = new Policy(Set.of(), true, null, null, null, 2, 1);
        Check check = new Check("disk", policy, "here", () -> CompletableFuture.completedFuture(null));
        Recorder recorder = new Recorder(check, List.of());
        CheckResult up = check.result(Outcome.up("fine"), Instant.EPOCH, Duration.ZERO, false);
        CheckResult down = check.result(Outcome.down("full"), Instant.EPOCH, Duration.ZERO, false);

        assertThat(recorder.record(up, null)).isSameAs(up);
        assertThat(recorder.record(down, null).outcome()).isEqualTo(Outcome.up("fine"));
        assertThat(recorder.record(down, null)).isSameAs(down);
    }

    @Test
    void aListenerWantsToHearUnlessItSaysOtherwise() {
        assertThat(new Told(new ArrayList<>()).isListening()).isTrue();
    }
}
