package io.healthpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.flight.Recording;
import io.healthpoint.threads.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that cannot be told to observers. */
class StatusEventsTest {

    private final Logger logger = Logger.getLogger("io.healthpoint");
    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        logger.addHandler(logged);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(logged);
    }

    @Test
    void aChangeThatNobodyCanBeToldOfIsInTheLogWithTheReason() {
        Outcome outcome = Outcome.down("disk full");
        CheckResult result =
                new CheckResult("disk", null, Policy.DEFAULT, outcome, Instant.now(), Duration.ZERO, false);

        new StatusEvents(new NoThreads(), null).recorded(new Recording(result, result, null, null));

        assertThat(logged.messages)
                .first()
                .asString()
                .startsWith("healthpoint: a change is not told to observers, for no thread can be made: ")
                .endsWith("disk is DOWN (was unknown) after 0 ms: disk full");
    }

    private record NoThreads() implements Threads {

        @Override
        public void execute(Runnable task) {
            throw new RejectedExecutionException("no thread can be made");
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            return () -> {};
        }
    }

    private static final class Logged extends Handler {

        final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
