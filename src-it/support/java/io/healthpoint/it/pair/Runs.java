package io.healthpoint.it.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The runs of the check that is there once for both.
 *
 * @param file to which each run adds a line: when it began, on the clock that all processes of a machine share, and where
 */
record Runs(Path file) {

    /** Of the check, as it says itself, and of the fleet. */
    static final Duration INTERVAL = Duration.ofSeconds(2);

    // Another takes over within three, and a machine may be busy. A run can be late then, and the next one in time.
    private static final Duration LONGEST_GAP = INTERVAL.multipliedBy(5);
    private static final Duration SHORTEST_GAP = INTERVAL.multipliedBy(7).dividedBy(10);

    record Run(long at, String node) {}

    /** The next run. */
    Run next() {
        long now = System.nanoTime();
        return Awaited.until("a run", () -> since(now), runs -> !runs.isEmpty()).get(0);
    }

    /** The next run that another instance makes. */
    Run nextNotBy(String node) {
        long now = System.nanoTime();
        return Awaited.until(
                        "a run not by " + node,
                        () -> since(now).stream()
                                .filter(run -> !run.node().equals(node))
                                .toList(),
                        runs -> !runs.isEmpty())
                .get(0);
    }

    /** That there was one run in each interval, whoever made it. */
    void assertOneAnInterval(long since) {
        List<Run> runs = since(since);
        List<Duration> gaps = IntStream.range(1, runs.size())
                .mapToObj(index -> Duration.ofNanos(
                        runs.get(index).at() - runs.get(index - 1).at()))
                .toList();
        assertThat(gaps).as(runs::toString).isNotEmpty().allSatisfy(gap -> assertThat(gap)
                .isBetween(SHORTEST_GAP, LONGEST_GAP));
    }

    private List<Run> since(long nanos) {
        try {
            String all = Files.exists(file) ? Files.readString(file) : "";
            // The last line may not be whole yet.
            return all.substring(0, all.lastIndexOf('\n') + 1)
                    .lines()
                    .map(line -> line.split(" "))
                    .map(words -> new Run(Long.parseLong(words[0]), words[1]))
                    .filter(run -> run.at() > nanos)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
