package io.healthpoint.kit.stage;

import io.healthpoint.Outcome;
import io.healthpoint.kit.clock.TestClock;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Procedure;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the test has checks do instead of what they do by themselves, or before it. Thread-safe. */
public final class Interventions {

    private final TestClock clock;
    private final Map<String, Intervention> byName = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Interventions(TestClock clock) {
        this.clock = clock;
    }

    /** Surrounds each run of a check. */
    Check around(Check check) {
        return new Check(check.name(), check.policy(), check.origin(), new Intervened(check));
    }

    /**
     * Has a check say something.
     *
     * @param name of the check
     * @param outcome what
     */
    public void force(String name, Outcome outcome) {
        set(name, (procedure, self) -> CompletableFuture.completedFuture(outcome));
    }

    /**
     * Has a check take a time.
     *
     * @param name of the check
     * @param duration how long
     */
    public void slow(String name, Duration duration) {
        set(name, (procedure, self) -> {
            long start = clock.time().nanos().getAsLong();
            clock.schedule(() -> {}, duration); // where nothing else is due, the clock moves to here
            clock.holdUntil(
                    () -> isOver(name, self) || clock.time().since(start).compareTo(duration) >= 0);
            return started(procedure);
        });
    }

    /**
     * Has a check hang.
     *
     * @param name of the check
     */
    public void hang(String name) {
        set(name, (procedure, self) -> {
            hold(() -> isOver(name, self));
            return started(procedure);
        });
    }

    /**
     * Lets a check alone.
     *
     * @param name of the check
     */
    public void release(String name) {
        clock.change(() -> byName.remove(name));
    }

    void end() {
        clock.change(() -> ended = true);
    }

    private void set(String name, Intervention intervention) {
        clock.change(() -> byName.put(name, intervention));
    }

    @SuppressWarnings("ReferenceEquality") // another of the same kind is another one
    private boolean isOver(String name, Intervention self) {
        return ended || byName.get(name) != self;
    }

    // As what hangs in earnest, in a read of a socket say, it does not heed its interruption.
    private void hold(BooleanSupplier over) {
        boolean interrupted = false;
        while (!over.getAsBoolean()) {
            try {
                clock.holdUntil(over);
            } catch (InterruptedException deadline) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Outcome> started(Procedure procedure) throws Throwable {
        return ended ? CompletableFuture.completedFuture(Outcome.down("the test has ended")) : procedure.start();
    }

    @FunctionalInterface
    private interface Intervention {
        CompletableFuture<Outcome> run(Procedure procedure, Intervention self) throws Throwable;
    }

    private final class Intervened implements Procedure {

        private final Check check;

        Intervened(Check check) {
            this.check = check;
        }

        @Override
        public CompletableFuture<Outcome> start() throws Throwable {
            return clock.inside(check.name(), this::run);
        }

        @Override
        public @Nullable String alias() {
            return check.procedure().alias();
        }

        @Override
        public @Nullable String knownAs() {
            return check.procedure().knownAs();
        }

        private CompletableFuture<Outcome> run() throws Throwable {
            Intervention intervention = byName.get(check.name());
            return intervention == null ? check.procedure().start() : intervention.run(check.procedure(), intervention);
        }
    }
}
