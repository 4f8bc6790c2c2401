package io.healthpoint.render.page.chart;

import io.healthpoint.CheckHistory;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Moment;
import java.util.List;

/** The large drawing of a check's newest runs, with its scale, its ends in time and a key to its shapes. */
public final class Diagram {

    private static final int HEIGHT = 100;
    private static final int MOST = 120;
    private static final int LEAST_WIDTH = 60 * Bars.PITCH;

    private Diagram() {}

    /**
     * Draws runs.
     *
     * @param runs of one check, the oldest first, at least one
     * @param page where
     */
    public static void write(List<CheckHistory.Run> runs, Html page) {
        List<CheckHistory.Run> newest = runs.subList(Math.max(0, runs.size() - MOST), runs.size());
        int width = Math.max(LEAST_WIDTH, newest.size() * Bars.PITCH);
        Bars bars = Bars.of(newest, HEIGHT);
        page.raw("<figure class=diagram><div class=scale aria-hidden=true>");
        Scale.LABELS.forEach(label -> page.element("<span>", label));
        page.raw("</div><svg class=runs viewBox=\"0 0 " + width + " " + HEIGHT + "\" role=img aria-label=\""
                        + Numbers.of(newest).counted() + "; how long each took is in the table of runs\">")
                .raw(lines(width) + bars.bars() + "</svg>")
                .raw("<svg class=\"runs marks\" viewBox=\"0 0 " + width + " " + Bars.MARKS + "\" aria-hidden=true>"
                        + bars.marks(0) + "</svg><p class=ends>");
        Moment.writeExactly(newest.get(0).time(), page);
        page.raw(" to ");
        Moment.writeExactly(newest.get(newest.size() - 1).time(), page);
        page.raw(
                "</p><figcaption>Each bar is a run, the newest on the right: the taller, the longer it took, ten times a line."
                        + " <b class=up>▮</b> up, <b class=degraded>▲</b> degraded, <b class=down>✕</b> down.</figcaption></figure>\n");
    }

    private static String lines(int width) {
        StringBuilder lines = new StringBuilder("<path class=grid d=\"");
        for (int line = 0; line < Scale.LABELS.size(); line++) {
            int y = line * HEIGHT / (Scale.LABELS.size() - 1);
            lines.append("M0 " + y + "h" + width);
        }
        return lines.append("\"/>").toString();
    }
}
