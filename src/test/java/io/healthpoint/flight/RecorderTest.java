package io.healthpoint.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.registry.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel() == Level.WARNING) {
                warnings.add(entry);
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
}
