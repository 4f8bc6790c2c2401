package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.registry.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the results of one check and tells the listeners. Thread-safe. */
public final class Recorder {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Check check;
    private List<RunListener> told;
    private Transitions transitions = Transitions.NONE;

    /**
     * Records for one check.
     *
     * @param check the check
     * @param listeners are told of each result
     */
    public Recorder(Check check, List<RunListener> listeners) {
        this.check = check;
        this.told = listeners;
    }

    synchronized CheckResult record(Outcome outcome, @Nullable Throwable cause, Instant time, Duration elapsed) {
        Outcome shownBefore = transitions.shown();
        transitions = transitions.after(outcome, check.policy());
        CheckResult shown = result(Objects.requireNonNull(transitions.shown()), time, elapsed);
        Status before = shownBefore == null ? null : shownBefore.status();
        told.forEach(listener -> tell(listener, shown, before, cause));
        return shown;
    }

    /** From here on nobody is told: the check is gone, and whatever is still in flight concerns nobody. */
    synchronized void close() {
        told = List.of();
    }

    /** A result that is shown and not counted. */
    CheckResult result(Outcome outcome, Instant time, Duration elapsed) {
        return check.result(outcome, time, elapsed);
    }

    private static void tell(
            RunListener listener, CheckResult shown, @Nullable Status before, @Nullable Throwable cause) {
        try {
            listener.recorded(shown, before, cause);
        } catch (RuntimeException | Error listenersOwn) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a listener failed", listenersOwn);
        }
    }
}
