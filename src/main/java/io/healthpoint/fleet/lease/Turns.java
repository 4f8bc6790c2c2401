package io.healthpoint.fleet.lease;

import io.healthpoint.CheckResult;
import io.healthpoint.fleet.entry.LeaseEntry;
import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.Check;
import io.healthpoint.threads.Steps;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to run a check: looks at the lease again and again, claims it where it may, runs the check and tells the
 * others. Each step follows the one before, on whatever thread; only the run itself goes on beside them.
 */
final class Turns {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final OnceAFleet fleet;
    private final Recorder recorder;
    private final Consumer<Shown> show;
    private final OwnRun run;
    private final Lease lease;
    private final SharedLease shared;
    private final Steps steps;
    private long toldRun;
    private @Nullable CheckResult untold;
    private volatile boolean released;

    Turns(OnceAFleet fleet, Check check, ResultSource flight, Recorder recorder, Consumer<Shown> show, Steps steps) {
        this.fleet = fleet;
        this.recorder = recorder;
        this.show = show;
        Duration interval = Objects.requireNonNull(check.policy().interval());
        this.lease = new Lease(fleet.me(), interval, fleet.random());
        this.shared = new SharedLease(fleet, check, lease);
        this.run = new OwnRun(fleet, flight, interval, steps);
        this.steps = steps;
    }

    void start() {
        steps.start(this::look);
    }

    void stop() {
        steps.stop();
    }

    CompletableFuture<Void> release() {
        released = true;
        CompletableFuture<Void> handedOn = new CompletableFuture<>();
        if (!steps.next(() -> handOn(handedOn))) {
            handedOn.complete(null);
        }
        return handedOn;
    }

    private void handOn(CompletableFuture<Void> handedOn) {
        try {
            if (!run.isOn()) {
                shared.mine().ifPresent(mine -> shared.replace(mine.free()));
            }
        } catch (OutOfReach nobodyCanBeTold) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a lease cannot be handed on", nobodyCanBeTold);
        } finally {
            handedOn.complete(null);
        }
    }

    // One look leads to the next, whatever comes of it.
    private void look() {
        if (!steps.isStopped()) {
            try {
                inReach(run.isOn() ? this::goOn : this::read);
            } finally {
                lookLater();
            }
        }
    }

    private void lookLater() {
        steps.later(this::look, lease.untilNextLook(nanos()));
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
        if (!run.isHung()) {
            shared.mine().ifPresent(mine -> shared.replace(mine.goingOn()));
        }
    }

    private void read() {
        shared.read();
        showWhatIsTold();
        Optional<Long> claimedAt = shared.claimedUnanswered();
        shared.mine().ifPresent(mine -> goOnFrom(mine, claimedAt));
        if (mayClaim()) {
            steps.next(this::claimNext);
        }
    }

    private void showWhatIsTold() {
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

    // Where no answer came the change may still have been made: then the claim counts, and so does what has been told.
    private void goOnFrom(LeaseEntry mine, Optional<Long> claimedAt) {
        if (mine.state() != LeaseEntry.State.RUNNING) {
            untold = null;
        } else if (untold == null && claimedAt.isPresent()) {
            run.begin(claimedAt.get(), result -> done(result, mine));
        } else {
            tell();
        }
    }

    private boolean mayClaim() {
        return !released && !run.isOn() && lease.mayClaim(nanos()) && !run.isHung();
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
        shared.claim(fleet.node().get()).ifPresent(claim -> run.begin(before, result -> done(result, claim)));
    }

    private void runAlone() {
        if (!run.isOn() && lease.isDueAlone(nanos()) && !run.isHung()) {
            lease.ranAlone(nanos());
            run.begin(nanos(), result -> show(result, fleet.node().get()));
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

    // Also what came of a run that was made alone, where the claim of it has been written after all. Where another
    // instance has taken the lease meanwhile, nobody needs the result any more.
    private void tell() {
        CheckResult result = untold;
        if (result != null) {
            shared.mine()
                    .filter(mine -> mine.state() == LeaseEntry.State.RUNNING)
                    .ifPresent(mine -> tell(result, mine));
        }
    }

    private void tell(CheckResult result, LeaseEntry mine) {
        toldRun = mine.run();
        LeaseEntry ended = mine.done(new LeaseEntry.Told(result, recorder.against(), mine.run(), mine.by()));
        shared.replace(released ? ended.free() : ended);
        untold = null;
    }

    private long nanos() {
        return fleet.time().nanos().getAsLong();
    }
}
