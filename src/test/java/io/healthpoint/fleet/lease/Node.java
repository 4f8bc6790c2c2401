package io.healthpoint.fleet.lease;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Scope;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.flight.Flight;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.Check;
import io.healthpoint.threads.Steps;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One instance with a lease, under a test's hand: each thing that it would do on a thread waits until the test lets it, and its
 * clock shows what the test says. Each step has one operation of the store at most, so steps are what can interleave.
 */
final class Node implements Threads {

    static final Duration INTERVAL = Duration.ofSeconds(10);
    // Longer than the others wait for one that is silent.
    private static final Duration TIMEOUT = INTERVAL.multipliedBy(9);

    private record Task(long due, Runnable work) {}

    private final String name;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Task> timers = new ArrayList<>();
    private final Consumer<String> ran;
    final Turns turns;
    // Close to where it overflows: readings must be subtracted, never compared.
    private long nanos;
    Outcome says = Outcome.up();
    boolean hangs;
    /** What the next runs wait for; null = they end at once. */
    CompletableFuture<Outcome> awaited;

    Shown shown;
    private Consumer<CheckResult> hanging;
    private final Check check;
    private final Flight flight;

    Node(String name, Store store, double random, Consumer<String> ran) {
        this(name, store, random, ran, 1);
    }

    Node(String name, Store store, double random, Consumer<String> ran, int failures) {
        this.name = name;
        this.ran = ran;
        this.nanos = Long.MAX_VALUE - INTERVAL.toNanos() * (3 + name.hashCode() % 3);
        Time time = new Time(() -> Instant.EPOCH, () -> nanos);
        BoundedStore bounded = new BoundedStore(store, Runnable::run, Duration.ofSeconds(2), time);
        OnceAFleet fleet = new OnceAFleet(bounded, "id-" + name, () -> name, this, time, () -> random);
        Policy policy = new Policy(Set.of(), true, TIMEOUT, INTERVAL, Duration.ZERO, failures, 1, true, Scope.FLEET);
        check = new Check("once", policy, "here", this::run);
        Recorder recorder = new Recorder(check, List.of());
        flight = new Flight(check, this, time, recorder);
        turns = new Turns(fleet, check, new Once(), recorder, newest -> shown = newest, new Steps(steps::add, this));
        turns.start();
    }

    private CompletableFuture<Outcome> run() {
        ran.accept(name);
        return awaited == null ? CompletableFuture.completedFuture(says) : awaited;
    }

    /** The check: it says what the test wants at once, or its thread hangs. */
    private final class Once implements ResultSource {

        @Override
        public Optional<CheckResult> now() {
            return hanging == null ? Optional.empty() : Optional.of(result(Outcome.down("still running")));
        }

        @Override
        public Optional<CheckResult> ask(Consumer<CheckResult> waiter, BooleanSupplier watched) {
            if (!hangs) {
                return flight.ask(waiter, watched);
            }
            ran.accept(name);
            hanging = waiter;
            waiter.accept(result(Outcome.down("timed out after 5s")));
            return Optional.empty();
        }

        @Override
        public void watch() {}

        @Override
        public boolean isOn(Thread thread) {
            return false;
        }
    }

    private CheckResult result(Outcome outcome) {
        return check.result(outcome, Instant.EPOCH, Duration.ZERO, false);
    }

    boolean hasStep() {
        return !steps.isEmpty();
    }

    void step() {
        steps.remove().run();
    }

    /** Its clock goes on, and what is due by it waits to be done. */
    void pass(Duration duration) {
        nanos += duration.toNanos();
        List<Task> due = timers.stream()
                .filter(task -> task.due() - nanos <= 0)
                .sorted(Comparator.comparingLong(task -> task.due() - nanos))
                .toList();
        timers.removeAll(due);
        due.forEach(task -> task.work().run());
    }

    /** Does all there is to do. */
    void settle() {
        while (hasStep()) {
            step();
        }
    }

    long nanos() {
        return nanos;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void execute(Runnable task) {
        steps.add(task);
    }

    @Override
    public Runnable schedule(Runnable work, Duration delay) {
        Task task = new Task(nanos + delay.toNanos(), work);
        timers.add(task);
        return () -> timers.remove(task);
    }
}
