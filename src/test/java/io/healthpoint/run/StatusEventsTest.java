package io.healthpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.flight.Recording;
import io.healthpoint.threads.Threads;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log and observers are told of changes. */
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

    private static CheckResult result(Outcome outcome) {
        return new CheckResult("disk", null, Policy.DEFAULT, outcome, Instant.EPOCH, Duration.ofMillis(7), false);
    }

    private static void change(
            StatusEvents events, Outcome outcome, @Nullable Status before, @Nullable Throwable cause) {
        CheckResult result = result(outcome);
        events.recorded(new Recording(result, result, before, cause));
    }

    @Test
    void theLogWarnsOfWhatGetsWorseWithItsCauseAndInformsOfWhatGetsBetterOnceEach() {
        IOException cause = new IOException("no space left");
        List<StatusChange> told = new ArrayList<>();
        StatusEvents events = new StatusEvents(new Here(), told::add);

        change(events, Outcome.up(), null, null);
        change(events, Outcome.down(cause), Status.UP, cause);
        change(events, Outcome.down(cause), Status.DOWN, cause);
        change(events, Outcome.degraded("90 % full"), Status.DOWN, null);
        change(events, Outcome.up(), Status.DEGRADED, null);

        assertThat(logged.messages)
                .containsExactly(
                        "healthpoint: disk is DOWN (was UP) after 7 ms: no space left",
                        "healthpoint: the whole is DOWN (was UP) after 7 ms: disk",
                        "healthpoint: disk is DEGRADED (was DOWN) after 7 ms: 90 % full",
                        "healthpoint: the whole is DEGRADED (was DOWN) after 7 ms: disk",
                        "healthpoint: disk is UP (was DEGRADED) after 7 ms: OK",
                        "healthpoint: the whole is UP (was DEGRADED) after 7 ms: OK");
        assertThat(logged.levels)
                .containsExactly(Level.WARNING, Level.WARNING, Level.INFO, Level.INFO, Level.INFO, Level.INFO);
        assertThat(logged.causes).containsExactly(cause, null, null, null, null, null);
        assertThat(told)
                .extracting(StatusChange::to)
                .containsExactly(Status.DOWN, Status.DOWN, Status.DEGRADED, Status.DEGRADED, Status.UP, Status.UP);
    }

    @Test
    void aCheckThatIsNotUpAtFirstIsAWarningAndOneLineWhateverItSays() {
        StatusEvents events = new StatusEvents(new Here(), change -> {
            throw new AssertionError("the observer's own");
        });
        change(events, Outcome.degraded("a\nhealthpoint: all is well\u2028"), null, null);

        assertThat(logged.messages)
                .containsExactly(
                        "healthpoint: disk is DEGRADED (was unknown) after 7 ms: a healthpoint: all is well ",
                        "healthpoint: an observer of StatusChange failed, and those after it were not told:"
                                + " healthpoint: disk is DEGRADED (was unknown) after 7 ms: a healthpoint: all is well ",
                        "healthpoint: the whole is DEGRADED (was UP) after 7 ms: disk",
                        "healthpoint: an observer of StatusChange failed, and those after it were not told:"
                                + " healthpoint: the whole is DEGRADED (was UP) after 7 ms: disk");
        assertThat(logged.levels).containsOnly(Level.WARNING);
        assertThat(logged.causes).filteredOn(cause -> cause != null).hasSize(2).allSatisfy(cause -> assertThat(cause)
                .hasMessage("the observer's own"));
    }

    @Test
    void theWholeNamesTheChecksThatMakeItSoAndNoOthers() {
        StatusEvents events = new StatusEvents(new Here(), change -> {});
        for (String name : List.of("a", "b", "c")) {
            Outcome outcome = name.equals("a") ? Outcome.degraded("slow") : Outcome.down("gone");
            CheckResult result =
                    new CheckResult(name, null, Policy.DEFAULT, outcome, Instant.EPOCH, Duration.ZERO, false);
            events.recorded(new Recording(result, result, null, null));
        }
        events.forgotten("b");
        events.forgotten("c");

        assertThat(logged.messages)
                .filteredOn(message -> message.contains("the whole"))
                .containsExactly(
                        "healthpoint: the whole is DEGRADED (was UP) after 0 ms: a",
                        "healthpoint: the whole is DOWN (was DEGRADED) after 0 ms: b",
                        "healthpoint: the whole is DEGRADED (was DOWN) after 0 ms: a");
    }

    private record Here() implements Threads {

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            return () -> {};
        }
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
        final List<Level> levels = new ArrayList<>();
        final List<Throwable> causes = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
            levels.add(entry.getLevel());
            causes.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
