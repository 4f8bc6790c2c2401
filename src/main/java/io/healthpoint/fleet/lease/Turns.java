package io.healthpoint.fleet.lease;

import io.healthpoint.CheckResult;
import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.entry.LeaseEntry;
import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.Check;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to run a check: looks at the lease again and again, claims it where it may, runs the check and tells the
 * others. Each step follows the one before, on whatever thread; only the run itself goes on beside them.
 */
final class Turns {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final OnceAFleet fleet;
    private final Check check;
    private final ResultSource flight;
    private final Recorder recorder;
    private final Consumer<Shown> show;
    private final Duration interval;
    private final String key;
    private final Lease lease;
    private final Executor steps;
    private final AtomicBoolean started = new AtomicBoolean();
    private long toldRun;
    private @Nullable CheckResult untold;
    private @Nullable String attempted;
    private long attemptedAt;
    private volatile boolean isRunning;
    private volatile boolean released;
    private volatile boolean stopped;
    private volatile Runnable cancel = () -> {};

    Turns(OnceAFleet fleet, Check check, ResultSource flight, Recorder recorder, Consumer<Shown> show, Executor steps) {
        this.fleet = fleet;
        this.check = check;
        this.flight = flight;
        this.recorder = recorder;
        this.show = show;
        this.interval = Objects.requireNonNull(check.policy().interval());
        this.key = EntryKey.ofCheck(check.name());
        this.lease = new Lease(fleet.me(), interval, fleet.random());
        this.steps = steps;
    }

    void start() {
        if (started.compareAndSet(false, true)) {
            step(this::look);
        }
    }

    void stop() {
        stopped = true;
        cancel.run();
    }

    CompletableFuture<Void> release() {
        released = true;
        CompletableFuture<Void> handedOn = new CompletableFuture<>();
        if (!step(() -> handOn(handedOn))) {
            handedOn.complete(null);
        }
        return handedOn;
    }

    private void handOn(CompletableFuture<Void> handedOn) {
        try {
            ifMine((text, mine) -> {
                if (!isRunning) {
                    replace(text, mine.free());
                }
            });
        } catch (OutOfReach nobodyCanBeTold) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a lease cannot be handed on", nobodyCanBeTold);
        } finally {
            handedOn.complete(null);
        }
    }

    private boolean step(Runnable task) {
        try {
            steps.execute(task);
            return true;
        } catch (RuntimeException noThread) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no thread for the fleet now", noThread);
            return false;
        }
    }

    // One look leads to the next, whatever comes of it, and even where no thread can be had for it.
    private void look() {
        if (!stopped) {
            try {
                inReach(isRunning ? this::goOn : this::read);
            } finally {
                lookLater();
            }
        }
    }

    private void lookLater() {
        cancel.run();
        cancel = fleet.threads()
                .schedule(
                        () -> {
                            if (!stopped && !step(this::look)) {
                                lookLater();
                            }
                        },
                        lease.untilNextLook(nanos()));
    }

    private void inReach(Runnable operation) {
        try {
            operation.run();
        } catch (OutOfReach store) {
            lease.outOfTouch();
            runAlone();
        }
    }

    // A run that is overdue hangs: another instance may have more luck.
    private void goOn() {
        if (!isHung()) {
            ifMine((text, mine) -> replace(text, mine.goingOn()));
        }
    }

    private boolean isHung() {
        return flight.now().isPresent();
    }

    private void read() {
        readEntry();
        goOnFromWhatWasNotAnswered();
        if (mayClaim()) {
            step(this::claimNext);
        }
    }

    // Where no answer came the change may still have been made: then the claim counts, and so does what has been told.
    private void goOnFromWhatWasNotAnswered() {
        ifMine((text, mine) -> {
            if (mine.state() != LeaseEntry.State.RUNNING) {
                untold = null;
            } else if (untold == null && text.equals(attempted)) {
                run(attemptedAt, result -> done(result, mine));
            } else {
                tell();
            }
        });
        attempted = null;
    }

    private boolean mayClaim() {
        return !released && !isRunning && lease.mayClaim(nanos()) && !isHung();
    }

    private void readEntry() {
        String text = fleet.store().read(key).orElse(null);
        lease.saw(text, Optional.ofNullable(text).flatMap(some -> LeaseEntry.of(some, check)), nanos());
        LeaseEntry.Told told = lease.told();
        if (told != null && isNews(told)) {
            toldRun = told.run();
            recorder.handed(told.result(), told.against());
            show.accept(new Shown(told.result(), told.by(), nanos(), lease.hasChanged()));
        }
    }

    // Numbers of runs only rise, but for a store that has forgotten them.
    private boolean isNews(LeaseEntry.Told told) {
        LeaseEntry entry = lease.entry();
        return told.run() > toldRun || (entry != null && entry.run() < toldRun);
    }

    private void claimNext() {
        try {
            if (mayClaim()) {
                inReach(this::claim);
            }
        } finally {
            lookLater();
        }
    }

    private void claim() {
        long before = nanos();
        String expected = lease.text();
        LeaseEntry claim = lease.claim(fleet.node().get());
        String text = claim.text();
        attempted = text;
        attemptedAt = before;
        boolean isMine = expected == null
                ? fleet.store().create(key, text)
                : fleet.store().replace(key, expected, text);
        attempted = null;
        if (isMine) {
            lease.saw(text, Optional.of(claim), nanos());
            run(before, result -> done(result, claim));
        }
    }

    private void runAlone() {
        if (!isRunning && lease.isDueAlone(nanos()) && !isHung()) {
            lease.ranAlone(nanos());
            run(nanos(), result -> show(result, fleet.node().get()));
        }
    }

    private void run(long decided, Consumer<CheckResult> then) {
        isRunning = true;
        try {
            fleet.threads().execute(() -> fly(decided, then));
        } catch (RuntimeException noThread) {
            isRunning = false;
        }
    }

    // Whoever was held up for so long that others may take him for silent does not run.
    private void fly(long decided, Consumer<CheckResult> then) {
        if (nanos() - decided >= interval.toNanos()) {
            isRunning = false;
            return;
        }
        flight.ask(result -> ended(result, then), () -> true).ifPresent(result -> ended(result, then));
    }

    private void ended(CheckResult result, Consumer<CheckResult> then) {
        boolean isTold = step(() -> {
            isRunning = false;
            then.accept(result);
        });
        if (!isTold) {
            isRunning = false;
        }
    }

    private void done(CheckResult result, LeaseEntry claim) {
        toldRun = claim.run();
        show(result, claim.by());
        inReach(this::tell);
    }

    private void show(CheckResult result, String by) {
        untold = result;
        show.accept(new Shown(result, by, nanos(), true));
    }

    // Also what came of a run that was made alone, where the claim of it has been written after all.
    private void tell() {
        CheckResult result = untold;
        ifMine((text, mine) -> {
            if (result != null && mine.state() == LeaseEntry.State.RUNNING) {
                toldRun = mine.run();
                LeaseEntry.Told told = new LeaseEntry.Told(result, recorder.against(), mine.run(), mine.by());
                LeaseEntry ended = mine.done(told);
                replace(text, released ? ended.free() : ended);
                untold = null;
            }
        });
    }

    // It may have been taken meanwhile: then what came of the run is nobody's concern any more.
    private void ifMine(Action action) {
        LeaseEntry mine = lease.entry();
        String text = lease.text();
        if (text != null && mine != null && lease.isMine()) {
            action.on(text, mine);
        }
    }

    private void replace(String expected, LeaseEntry entry) {
        String text = entry.text();
        if (fleet.store().replace(key, expected, text)) {
            lease.saw(text, Optional.of(entry), nanos());
        }
    }

    private long nanos() {
        return fleet.time().nanos().getAsLong();
    }

    @FunctionalInterface
    private interface Action {
        void on(String text, LeaseEntry mine);
    }
}
