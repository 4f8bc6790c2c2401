package io.healthpoint.history;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The newest runs of a check, some 20 bytes each. Not thread-safe. */
final class RunRing {

    private final long[] millis;
    private final long[] nanos;
    private final Status[] statuses;
    private int size;
    private int next;

    RunRing(int most) {
        this.millis = new long[most];
        this.nanos = new long[most];
        this.statuses = new Status[most];
    }

    void add(Instant time, Status status, Duration elapsed) {
        if (millis.length == 0) {
            return;
        }
        millis[next] = time.toEpochMilli();
        nanos[next] = elapsed.toNanos();
        statuses[next] = status;
        next = (next + 1) % millis.length;
        size = Math.min(size + 1, millis.length);
    }

    List<CheckHistory.Run> oldestFirst() {
        int first = size < millis.length ? 0 : next;
        return IntStream.range(0, size)
                .map(index -> (first + index) % millis.length)
                .mapToObj(index -> new CheckHistory.Run(
                        Instant.ofEpochMilli(millis[index]), statuses[index], Duration.ofNanos(nanos[index])))
                .toList();
    }
}
