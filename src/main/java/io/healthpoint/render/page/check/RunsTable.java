package io.healthpoint.render.page.check;

import io.healthpoint.CheckHistory;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Moment;
import io.healthpoint.render.page.words.Span;
import io.healthpoint.render.page.words.StatusWords;
import java.util.List;

/** Each run in words: what the drawing shows, for those who do not see it or want it exactly. */
final class RunsTable {

    private static final int MOST = 200;

    private RunsTable() {}

    static void write(List<CheckHistory.Run> runs, Html page) {
        List<CheckHistory.Run> newest = runs.subList(Math.max(0, runs.size() - MOST), runs.size());
        page.raw("<details id=runs><summary>The newest " + newest.size()
                + " runs, one by one</summary><table><thead><tr>"
                + "<th scope=col>Began<th scope=col>Ended<th scope=col>Took</thead><tbody>");
        for (int index = newest.size() - 1; index >= 0; index--) {
            write(newest.get(index), page);
        }
        page.raw("</tbody></table></details>\n");
    }

    private static void write(CheckHistory.Run run, Html page) {
        page.raw("<tr><td>");
        Moment.writeExactly(run.time(), page);
        page.raw("<td>" + StatusWords.mark(run.status()) + " " + StatusWords.css(run.status()) + "<td>")
                .text(Span.of(run.elapsed()));
    }
}
