package io.healthpoint.render.page.chart;

import java.time.Duration;
import java.util.List;

/** How tall a run is drawn: by the logarithm of how long it took, so that both 50 µs and 5 s are seen. */
public final class Scale {

    static final Duration LEAST = Duration.ofNanos(50_000);
    static final int SHORTEST = 2;
    static final Duration MOST = Duration.ofSeconds(5);

    /** What stands beside the scale, from its top; as far from each other as the drawing has it. */
    static final List<String> LABELS = List.of("5 s", "500 ms", "50 ms", "5 ms", "500 µs", "50 µs");

    private static final double DECADES = Math.log10((double) MOST.toNanos() / LEAST.toNanos());

    private Scale() {}

    /**
     * Tells how tall a run is.
     *
     * @param elapsed how long it took
     * @param height of the longest, in units of the drawing
     * @return from {@link #SHORTEST}, which is still seen, to the height
     */
    public static int height(Duration elapsed, int height) {
        double ratio = Math.max(1.0, (double) elapsed.toNanos() / LEAST.toNanos());
        double share = Math.min(1, Math.log10(ratio) / DECADES);
        return (int) Math.max(SHORTEST, Math.round(share * height));
    }
}
