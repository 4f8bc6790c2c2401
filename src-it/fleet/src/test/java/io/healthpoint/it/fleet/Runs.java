package io.healthpoint.it.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The runs of a check, whichever instance made them. */
final class Runs {

    /** Of the check and of the fleet. */
    static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Another takes over within three intervals. This machine may be busy, which makes anything late. */
    static final Duration LATEST = INTERVAL.multipliedBy(3).plusSeconds(2);

    // A run that was late, on a busy machine, is followed by one in time.
    private static final Duration SOONEST = INTERVAL.multipliedBy(7).dividedBy(10);

    private static final int STEADY = 3;

    private final Path file;

    Runs(Path file) {
        this.file = file;
    }

    /** Those that began later. */
    List<Run> since(long nanos) {
        try {
            String all = Files.exists(file) ? Files.readString(file) : "";
            // The last line may not be whole yet.
            return all.substring(0, all.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Run::of)
                    .filter(run -> run.at() > nanos)
                    .sorted((one, other) -> Long.compare(one.at(), other.at()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next one from now on. */
    Run next() {
        return next(1);
    }

    /** The last of some from now on. */
    Run next(int number) {
        long now = System.nanoTime();
        return Awaited.until(number + " runs", () -> since(now), runs -> runs.size() >= number)
                .get(number - 1);
    }

    /** Returns once they come regularly, one an interval. */
    void awaitSteady() {
        long now = System.nanoTime();
        Awaited.until("one run an interval", () -> newest(since(now)), runs -> runs.size() == STEADY && isSteady(runs));
    }

    /** That there was at most one in an interval, and never none for long. */
    void assertSteadySince(long nanos) {
        List<Run> runs = since(nanos);
        assertThat(gaps(runs)).as(() -> told(runs)).isNotEmpty().allSatisfy(gap -> assertThat(gap)
                .isBetween(SOONEST, LATEST));
    }

    /** That there was never none for long; others, in another part of what is shared, may have made one too. */
    void assertGoingOnSince(long nanos) {
        List<Run> runs = since(nanos);
        assertThat(gaps(runs)).as(() -> told(runs)).isNotEmpty().allSatisfy(gap -> assertThat(gap)
                .isLessThan(LATEST));
    }

    private static boolean isSteady(List<Run> runs) {
        return gaps(runs).stream().allMatch(gap -> gap.compareTo(SOONEST) >= 0 && gap.compareTo(LATEST) <= 0);
    }

    private static List<Run> newest(List<Run> runs) {
        return runs.subList(Math.max(0, runs.size() - STEADY), runs.size());
    }

    private static List<Duration> gaps(List<Run> runs) {
        return IntStream.range(1, runs.size())
                .mapToObj(index -> Duration.ofNanos(
                        runs.get(index).at() - runs.get(index - 1).at()))
                .toList();
    }

    private static String told(List<Run> runs) {
        return IntStream.range(0, runs.size())
                .mapToObj(index -> "%d ms by %d"
                        .formatted(
                                (runs.get(index).at() - runs.get(0).at()) / 1_000_000,
                                runs.get(index).pid()))
                .toList()
                .toString();
    }
}
