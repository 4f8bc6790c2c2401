package io.healthpoint.history;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What is remembered of one check: a few kilobytes, whatever it says. Thread-safe. */
final class History implements RunListener {

    private static final int MOST_CHANGES = 20;
    private static final int LONGEST_DETAIL = 200;

    private final RunRing runs;
    private final Deque<StatusChange> changes = new ArrayDeque<>();
    private final LongAdder reused = new LongAdder();
    private final long[] upTo = new long[CheckHistory.Counts.BOUNDS.size()];
    private Instant since = Instant.EPOCH;
    private long count;
    private long failures;
    private long timeouts;
    private long changed;
    private long totalNanos;

    History(int mostRuns) {
        this.runs = new RunRing(mostRuns);
    }

    @Override
    public synchronized void recorded(Recording recording) {
        CheckResult run = recording.run();
        runs.add(run.time(), run.outcome().status(), run.elapsed());
        count++;
        failures += run.outcome().status() == Status.DOWN ? 1 : 0;
        timeouts += run.overdue() ? 1 : 0;
        totalNanos += run.elapsed().toNanos();
        countDuration(run.elapsed());
        if (recording.shown().outcome().status() != recording.before()) {
            addChange(recording);
        }
    }

    @Override
    public void reused(CheckResult result) {
        reused.increment();
    }

    synchronized boolean isEmpty() {
        return count == 0;
    }

    synchronized CheckHistory snapshot() {
        return new CheckHistory(since, runs.oldestFirst(), List.copyOf(changes), counts());
    }

    private void countDuration(Duration elapsed) {
        for (int index = 0; index < upTo.length; index++) {
            if (elapsed.compareTo(CheckHistory.Counts.BOUNDS.get(index)) <= 0) {
                upTo[index]++;
                return;
            }
        }
    }

    // The first result sets the status; that it is known is no change.
    private void addChange(Recording recording) {
        CheckResult shown = recording.shown();
        since = shown.time();
        Status before = recording.before();
        if (before == null) {
            return;
        }
        changed++;
        if (changes.size() == MOST_CHANGES) {
            changes.removeFirst();
        }
        changes.addLast(new StatusChange(
                shown.name(),
                before,
                shown.outcome().status(),
                shortened(shown.outcome().detail()),
                shown.time(),
                shown.elapsed()));
    }

    private CheckHistory.Counts counts() {
        List<Long> within = new ArrayList<>();
        long sum = 0;
        for (long single : upTo) {
            sum += single;
            within.add(sum);
        }
        return new CheckHistory.Counts(
                count, failures, timeouts, reused.sum(), changed, Duration.ofNanos(totalNanos), within);
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
    }
}
