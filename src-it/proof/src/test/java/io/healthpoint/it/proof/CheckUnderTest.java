package io.healthpoint.it.proof;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.flight.Flight;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Procedure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A check that counts who is inside it, how often it was begun, and how often it was counted; its deadline is 3 ms. */
public final class CheckUnderTest implements RunListener {

    public final AtomicInteger mostInside = new AtomicInteger();
    public final AtomicInteger begun = new AtomicInteger();
    public final AtomicInteger begunAfterStop = new AtomicInteger();
    public final AtomicInteger counted = new AtomicInteger();
    public final AtomicInteger countedAfterStop = new AtomicInteger();
    public final AtomicBoolean stopped = new AtomicBoolean();
    public final Check check;
    public final Flight flight;
    final Recorder recorder;
    private final AtomicInteger inside = new AtomicInteger();

    public CheckUnderTest(AnyTime threads, Procedure procedure) {
        Policy policy = new Policy(Set.of("ready"), true, Duration.ofMillis(3), Duration.ZERO, Duration.ZERO, 1, 1);
        this.check = new Check("check", policy, "here", () -> observed(procedure));
        this.recorder = new Recorder(check, List.of(this));
        this.flight = new Flight(check, threads, threads.time(), recorder);
    }

    private CompletableFuture<Outcome> observed(Procedure procedure) throws Throwable {
        begun.incrementAndGet();
        if (stopped.get()) {
            begunAfterStop.incrementAndGet();
        }
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            return procedure.start();
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public void recorded(Recording recording) {
        counted.incrementAndGet();
        if (stopped.get()) {
            countedAfterStop.incrementAndGet();
        }
    }

    /** Asks, and counts each answer. */
    void ask(ResultSource source, AtomicInteger answers) {
        source.ask(result -> answers.incrementAndGet(), () -> true).ifPresent(result -> answers.incrementAndGet());
    }

    void ask(AtomicInteger answers) {
        ask(flight, answers);
    }

    /** Stops; what happens from here on happens after it. */
    public void stop(Runnable stop) {
        stop.run();
        stopped.set(true);
    }

    public static CompletableFuture<Outcome> up() {
        return CompletableFuture.completedFuture(Outcome.up());
    }

    public static CompletableFuture<Outcome> hangUntilInterrupted() {
        while (!Thread.interrupted()) {
            LockSupport.park();
        }
        return up();
    }
}
