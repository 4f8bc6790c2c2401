package io.healthpoint.render.page.check;

import io.healthpoint.CheckHistory;
import io.healthpoint.StatusChange;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Moment;
import io.healthpoint.render.page.words.Span;
import io.healthpoint.render.page.words.StatusWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often a check has changed its status, and when. Claims no more than is remembered. */
final class Changes {

    private static final Duration DAY = Duration.ofHours(24);

    private Changes() {}

    /** In words, such as {@code changed 3 times in 24 h}. */
    static String counted(CheckHistory history, Instant now) {
        List<StatusChange> known = history.changes();
        List<StatusChange> recent = known.stream()
                .filter(change -> change.time().isAfter(now.minus(DAY)))
                .toList();
        boolean mayHaveMore = recent.size() == known.size() && history.counts().changes() > known.size();
        return mayHaveMore ? cut(history, now) : times(recent.size()) + reach(history, now);
    }

    // Of those that are forgotten it is known how many they were, and not when.
    private static String cut(CheckHistory history, Instant now) {
        List<StatusChange> known = history.changes();
        String all = times(history.counts().changes()) + " since the start";
        return known.isEmpty()
                ? all
                : times(known.size()) + " in the last "
                        + Moment.age(known.get(0).time(), now) + ", "
                        + history.counts().changes() + " times since the start";
    }

    private static String times(long changes) {
        return changes == 0 ? "no change" : changes == 1 ? "changed once" : "changed " + changes + " times";
    }

    // An application that has run for an hour says nothing of a day.
    private static String reach(CheckHistory history, Instant now) {
        boolean beganHere = !history.runs().isEmpty()
                && history.counts().runs() == history.runs().size()
                && history.runs().get(0).time().isAfter(now.minus(DAY));
        return beganHere
                ? " since its first run " + Moment.age(history.runs().get(0).time(), now) + " ago"
                : " in 24 h";
    }

    /** As a list, the newest first. */
    static void write(CheckHistory history, Html page) {
        List<StatusChange> newestFirst = new ArrayList<>(history.changes());
        Collections.reverse(newestFirst);
        page.raw("<section><h3>Changes</h3>");
        if (newestFirst.isEmpty()) {
            page.raw("<p class=dim>None since its first run: it has been as it is.</p></section>\n");
            return;
        }
        page.raw("<ol class=changes>");
        newestFirst.forEach(change -> write(change, page));
        page.raw("</ol>");
        long forgotten = history.counts().changes() - newestFirst.size();
        if (forgotten > 0) {
            page.raw("<p class=dim>" + forgotten + " before these are forgotten.</p>");
        }
        page.raw("</section>\n");
    }

    private static void write(StatusChange change, Html page) {
        page.raw("<li><b class=" + StatusWords.css(change.to()) + ">" + StatusWords.mark(change.to()) + " became "
                + StatusWords.css(change.to()) + "</b> ");
        Moment.writeExactly(change.time(), page);
        page.raw(" <span class=dim>in a run of ")
                .text(Span.of(change.elapsed()))
                .raw("</span>");
        page.raw("<q dir=auto>").text(change.detail()).raw("</q>");
    }
}
