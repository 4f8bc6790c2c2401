package io.healthpoint.run;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The newest run of one selection, for all who ask the same at about the same time. Thread-safe. */
final class SharedRuns {

    private final Supplier<Run> maker;
    private final Predicate<Run> isShared;
    private final AtomicReference<@Nullable Run> newest = new AtomicReference<>();

    SharedRuns(Supplier<Run> maker, Predicate<Run> isShared) {
        this.maker = maker;
        this.isShared = isShared;
    }

    Run run() {
        Run known = newest.get();
        if (known != null && isShared.test(known)) {
            return known;
        }
        Run mine = maker.get();
        Run other = newest.compareAndExchange(known, mine);
        if (other != known && other != null) {
            return other;
        }
        mine.begin();
        return mine;
    }

    void stop() {
        Run run = newest.get();
        if (run != null && run.isUnderWay()) {
            run.stop();
        }
    }

    boolean isUnderWay() {
        Run run = newest.get();
        return run != null && run.isUnderWay();
    }
}
