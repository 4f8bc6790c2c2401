package io.healthpoint.render.page.check;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Moment;
import io.healthpoint.render.page.words.StatusWords;

/** How a check is, since when, what it said and what depends on it: in a card and on its own page alike. */
final class Body {

    private static final int LONG_DETAIL = 400;
    private static final int LINES_OF_LONG_DETAIL = 6;

    private Body() {}

    static void write(Subject subject, Html page) {
        writeState(subject, page);
        writeDetail(subject.result().outcome().detail(), page);
        if (!subject.isInstance()) {
            page.element("<p class=effect>", Consequence.of(subject.result()));
        }
    }

    private static void writeState(Subject subject, Html page) {
        Status status = subject.status();
        page.raw("<p class=state><b class=" + StatusWords.css(status) + ">" + StatusWords.word(status));
        CheckHistory history = subject.history();
        if (history == null) {
            page.raw("</b></p>");
            return;
        }
        page.raw(" for ");
        Moment.writeAge(history.since(), subject.now(), page);
        page.raw("</b> <span>since ");
        Moment.write(history.since(), subject.now(), page);
        page.raw(" · ").text(Changes.counted(history, subject.now())).raw("</span></p>");
    }

    // What may have to be scrolled has to be reached by keyboard.
    private static void writeDetail(String detail, Html page) {
        boolean isLong = detail.length() > LONG_DETAIL || detail.lines().count() > LINES_OF_LONG_DETAIL;
        page.raw("<p class=\"detail\" dir=\"auto\""
                        + (isLong ? " tabindex=\"0\" role=region aria-label=\"What it said\">" : ">"))
                .text(detail)
                .raw("</p>");
    }
}
