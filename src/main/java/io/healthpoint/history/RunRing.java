package io.healthpoint.history;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The newest runs of a check, 16 bytes each, as many as there have been. Not thread-safe. */
@SuppressWarnings("EnumOrdinal") // it never leaves the memory of the process
final class RunRing {

    private static final Status[] STATUSES = Status.values();
    private static final int FIRST = 4;

    private final int most;
    // By twos, side by side: when a run began in milliseconds; how long it took in nanoseconds, times the number of
    // statuses, plus its status. A thousand checks would otherwise fetch three times as much memory at each run.
    private long[] runs = {};
    private int size;
    private int next;

    RunRing(int most) {
        this.most = most;
    }

    void add(Instant time, Status status, Duration elapsed) {
        if (most == 0) {
            return;
        }
        if (2 * next == runs.length) {
            runs = Arrays.copyOf(runs, 2 * Math.min(Math.max(FIRST, 2 * size), most));
        }
        runs[2 * next] = time.toEpochMilli();
        runs[2 * next + 1] = elapsed.toNanos() * STATUSES.length + status.ordinal();
        next = (next + 1) % most;
        size = Math.min(size + 1, most);
    }

    List<CheckHistory.Run> oldestFirst() {
        int first = size < most ? 0 : next;
        return IntStream.range(0, size)
                .mapToObj(index -> run((first + index) % most))
                .toList();
    }

    private CheckHistory.Run run(int index) {
        long packed = runs[2 * index + 1];
        return new CheckHistory.Run(
                Instant.ofEpochMilli(runs[2 * index]),
                STATUSES[(int) (packed % STATUSES.length)],
                Duration.ofNanos(packed / STATUSES.length));
    }
}
