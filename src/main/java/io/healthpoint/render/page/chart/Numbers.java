package io.healthpoint.render.page.chart;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import io.healthpoint.render.page.words.Span;
import java.time.Duration;
import java.util.List;

/**
 * What the runs that are remembered say together.
 *
 * @param runs how many there are, 1 or more
 * @param good how many were up
 * @param degraded how many were degraded
 * @param down how many were down
 * @param median how long the one in the middle took
 * @param slowest how long the longest took
 * @param over from the beginning of the oldest to that of the newest
 */
public record Numbers(int runs, int good, int degraded, int down, Duration median, Duration slowest, Duration over) {

    /**
     * Reckons.
     *
     * @param runs the oldest first, at least one
     * @return of all of them
     */
    public static Numbers of(List<CheckHistory.Run> runs) {
        List<Duration> sorted =
                runs.stream().map(CheckHistory.Run::elapsed).sorted().toList();
        return new Numbers(
                runs.size(),
                count(runs, Status.UP),
                count(runs, Status.DEGRADED),
                count(runs, Status.DOWN),
                sorted.get((sorted.size() - 1) / 2),
                sorted.get(sorted.size() - 1),
                Duration.between(runs.get(0).time(), runs.get(runs.size() - 1).time()));
    }

    /**
     * Writes the share of good runs, never rounded to all or to none.
     *
     * @return such as {@code 99.9 %}
     */
    public String share() {
        if (good == 0 || good == runs) {
            return good == 0 ? "0 %" : "100 %";
        }
        long tenths = Math.max(1, 1000L * good / runs);
        boolean isWhole = tenths % 10 == 0 || (tenths < 900 && tenths >= 10);
        return isWhole ? tenths / 10 + " %" : tenths / 10 + "." + tenths % 10 + " %";
    }

    /**
     * Counts the runs in words.
     *
     * @return such as {@code 40 runs: 38 good, 2 down}
     */
    public String counted() {
        String all = runs == 1 ? "1 run: " : runs + " runs: ";
        return all + good + " good" + (degraded > 0 ? ", " + degraded + " degraded" : "")
                + (down > 0 ? ", " + down + " down" : "");
    }

    /**
     * Tells over how long the runs are.
     *
     * @return such as {@code 100 runs in 16 min}
     */
    public String reach() {
        return runs == 1 ? "1 run" : runs + " runs in " + Span.of(Duration.ofSeconds(Math.max(1, over.toSeconds())));
    }

    private static int count(List<CheckHistory.Run> runs, Status status) {
        return (int) runs.stream().filter(run -> run.status() == status).count();
    }
}
