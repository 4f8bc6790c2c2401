package io.healthpoint.run;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one selection, for all who ask the same at about the same time. Thread-safe.
 *
 * <p>Who asks shortly before a finished run is too old to be shared still gets it, and has its successor begun: under steady
 * load nobody waits for a run.
 */
final class SharedRuns {

    private final Supplier<Run> maker;
    private final Sharing sharing;
    private @Nullable Run newest;
    private @Nullable Run successor;

    SharedRuns(Supplier<Run> maker, Sharing sharing) {
        this.maker = maker;
        this.sharing = sharing;
    }

    synchronized Run run() {
        if (successor != null && (!successor.isUnderWay() || !isShared(newest))) {
            newest = successor;
            successor = null;
        }
        if (newest == null || !isShared(newest)) {
            newest = begun();
        } else if (successor == null && sharing.isSoonOver(newest)) {
            successor = begun();
        }
        return newest;
    }

    synchronized void stop() {
        stop(newest);
        stop(successor);
    }

    synchronized boolean isUnderWay() {
        return isUnderWay(newest) || isUnderWay(successor);
    }

    private Run begun() {
        Run run = maker.get();
        run.begin();
        return run;
    }

    private boolean isShared(@Nullable Run run) {
        return run != null && sharing.allows(run);
    }

    private static void stop(@Nullable Run run) {
        if (run != null && run.isUnderWay()) {
            run.stop();
        }
    }

    private static boolean isUnderWay(@Nullable Run run) {
        return run != null && run.isUnderWay();
    }
}
