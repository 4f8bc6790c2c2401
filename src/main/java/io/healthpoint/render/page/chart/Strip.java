package io.healthpoint.render.page.chart;

import io.healthpoint.CheckHistory;
import io.healthpoint.render.page.words.Html;
import java.util.List;

/** The small drawing of a check's newest runs, as wide as they are many. */
public final class Strip {

    private static final int HEIGHT = 16;
    // More than these are cut at their old end where the window is narrow.
    private static final int FEW = 12;

    private Strip() {}

    /**
     * Draws runs, and says in words how they ended.
     *
     * @param runs of one check, the oldest first, at least one
     * @param most how many of them
     * @param page where
     */
    public static void write(List<CheckHistory.Run> runs, int most, Html page) {
        List<CheckHistory.Run> newest = newest(runs, most);
        page.raw("<svg class=runs viewBox=\"0 0 " + newest.size() * Bars.PITCH + " " + (HEIGHT + Bars.MARKS)
                        + "\" role=img aria-label=\"" + Numbers.of(newest).counted() + "\">")
                .raw(drawn(newest))
                .raw("</svg>");
    }

    /**
     * Draws runs beside which their numbers stand.
     *
     * @param runs of one check, the oldest first, at least one
     * @param most how many of them
     * @param page where
     */
    public static void writeSilently(List<CheckHistory.Run> runs, int most, Html page) {
        List<CheckHistory.Run> newest = newest(runs, most);
        page.raw("<svg class=runs viewBox=\"0 0 " + newest.size() * Bars.PITCH + " " + (HEIGHT + Bars.MARKS)
                        + (newest.size() > FEW ? "\" preserveAspectRatio=\"xMaxYMid slice" : "")
                        + "\" aria-hidden=true>")
                .raw(drawn(newest))
                .raw("</svg>");
    }

    private static String drawn(List<CheckHistory.Run> runs) {
        Bars bars = Bars.of(runs, HEIGHT);
        return bars.bars() + bars.marks(HEIGHT);
    }

    private static List<CheckHistory.Run> newest(List<CheckHistory.Run> runs, int most) {
        return runs.subList(Math.max(0, runs.size() - most), runs.size());
    }
}
