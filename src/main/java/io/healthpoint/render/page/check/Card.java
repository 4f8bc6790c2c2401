package io.healthpoint.render.page.check;

import io.healthpoint.CheckHistory;
import io.healthpoint.render.page.chart.Numbers;
import io.healthpoint.render.page.chart.Strip;
import io.healthpoint.render.page.words.CheckName;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Span;
import io.healthpoint.render.page.words.StatusWords;
import java.util.List;

/** A check that is not well, large, with all that helps at three in the morning. */
public final class Card {

    private static final int MOST_RUNS = 45;

    private Card() {}

    /**
     * Writes a check.
     *
     * @param subject the check
     * @param page where
     */
    public static void write(Subject subject, Html page) {
        String css = StatusWords.css(subject.result().effect());
        page.raw("<li class=\"card " + css + "\"><h3>" + StatusWords.mark(subject.status()) + " <a href=\"")
                .text(subject.link())
                .raw("\"><bdi>");
        CheckName.of(subject.name()).write(page);
        page.raw("</bdi></a></h3>");
        page.raw("<div class=parts><div>");
        Body.write(subject, page);
        Levels.write(subject.result().outcome().data(), page);
        page.raw("</div><div>");
        if (!subject.isInstance()) {
            writeRuns(subject.runs(), page);
            Timing.write(subject.result(), subject.now(), page);
        }
        page.raw("</div></div></li>\n");
    }

    /**
     * Writes a name that was asked for and that no check has.
     *
     * @param name any
     * @param page where
     */
    public static void writeUnknown(String name, Html page) {
        page.raw("<li class=\"card down\"><h3><i class=down aria-hidden=true>✕</i> ")
                .isolated(name)
                .raw("</h3><p class=state><b class=down>Unknown health check</b></p>")
                .raw("<p>No check has this name. It may have been renamed, or be switched off by its key")
                .raw(" <code>enabled</code>. <a href=\"?\">See those there are</a>.</p></li>\n");
    }

    static void writeRuns(List<CheckHistory.Run> runs, Html page) {
        if (runs.isEmpty()) {
            page.raw("<p class=dim>No run is remembered yet: after the next one there is something to draw.</p>");
            return;
        }
        Strip.write(runs, MOST_RUNS, page);
        Numbers numbers = Numbers.of(runs);
        page.raw("<p class=numbers>Median <b>").text(Span.of(numbers.median()));
        page.raw("</b>, slowest <b>").text(Span.of(numbers.slowest()));
        page.raw("</b>, good <b>").text(numbers.share());
        page.raw("</b> of ").text(numbers.reach()).raw("</p>");
    }
}
