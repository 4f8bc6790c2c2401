package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.registry.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Counts the results of one check and tells the listeners. Thread-safe. */
public final class Recorder {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Check check;
    private final AtomicBoolean hasWarned = new AtomicBoolean();
    private volatile RunListener[] told;
    private Transitions transitions = Transitions.NONE;

    /**
     * Records for one check.
     *
     * @param check the check
     * @param listeners are told of each result
     */
    public Recorder(Check check, List<RunListener> listeners) {
        this.check = check;
        this.told = new RunListener[listeners.size()];
        Arrays.setAll(told, index -> listeners.get(index).ofCheck(check.name()));
    }

    synchronized CheckResult record(CheckResult run, @Nullable Throwable cause) {
        Outcome shownBefore = transitions.shown();
        transitions = transitions.after(run.outcome(), check.policy());
        CheckResult shown = shown(run, Objects.requireNonNull(transitions.shown()));
        Status before = shownBefore == null ? null : shownBefore.status();
        tell(new Recording(shown, run, before, cause));
        return shown;
    }

    /**
     * Takes over what another instance has counted, so that counting goes on where it stood.
     *
     * @param shown what the check shows there
     * @param against results in a row that speak against it
     */
    public synchronized void handed(CheckResult shown, int against) {
        Outcome shownBefore = transitions.shown();
        transitions = new Transitions(shown.outcome(), against);
        tell(new Recording(shown, shown, shownBefore == null ? null : shownBefore.status(), null));
    }

    /**
     * Returns how many results in a row speak against what is shown.
     *
     * @return 0 or more
     */
    public synchronized int against() {
        return transitions.against();
    }

    /**
     * A result has been given once more, without a run.
     *
     * @param result what was given
     */
    public void reused(CheckResult result) {
        for (RunListener listener : told) {
            try {
                listener.reused(result);
            } catch (RuntimeException | Error listenersOwn) {
                failed(listenersOwn);
            }
        }
    }

    /** From here on nobody is told: the check is gone, and whatever is still in flight concerns nobody. */
    synchronized void close() {
        told = new RunListener[0];
    }

    // Nearly always what the run said is what is shown.
    @SuppressWarnings("ReferenceEquality")
    private CheckResult shown(CheckResult run, Outcome outcome) {
        return outcome == run.outcome() ? run : check.result(outcome, run.time(), run.elapsed(), run.overdue());
    }

    private void tell(Recording recording) {
        for (RunListener listener : told) {
            try {
                listener.recorded(recording);
            } catch (RuntimeException | Error listenersOwn) {
                failed(listenersOwn);
            }
        }
    }

    // Once aloud: what fails at one run fails at the next.
    private void failed(Throwable listenersOwn) {
        String what = "healthpoint: " + check.name() + " is not told of to a listener, such as metrics, for it failed";
        if (hasWarned.compareAndSet(false, true)) {
            LOGGER.log(System.Logger.Level.WARNING, what + " (said once): " + listenersOwn);
        }
        LOGGER.log(System.Logger.Level.DEBUG, what, listenersOwn);
    }
}
