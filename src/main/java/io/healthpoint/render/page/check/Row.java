package io.healthpoint.render.page.check;

import io.healthpoint.Status;
import io.healthpoint.render.page.chart.Numbers;
import io.healthpoint.render.page.chart.Strip;
import io.healthpoint.render.page.words.CheckName;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Span;
import io.healthpoint.render.page.words.StatusWords;

/** A check in one line: what is well, and what is broken where there is too much of it for cards. */
public final class Row {

    private static final int MOST_WORDS = 60;
    private static final String NOTHING_SAID = "OK";

    private Row() {}

    /**
     * Writes a check.
     *
     * @param subject the check
     * @param mostRuns how many runs there is room for
     * @param page where
     */
    public static void write(Subject subject, int mostRuns, Html page) {
        Status effect = subject.result().effect();
        page.raw(effect == Status.UP ? "<li>" : "<li class=" + StatusWords.css(effect) + ">")
                .raw(subject.status() == Status.UP ? "" : StatusWords.mark(subject.status()))
                .raw("<a href=\"")
                .text(subject.link())
                .raw("\"><bdi>");
        CheckName.of(subject.name()).write(page);
        page.raw("</bdi></a>");
        writeWords(subject.result().outcome().detail(), page);
        if (!subject.isInstance()) {
            writeNumbers(subject, mostRuns, page);
        }
        Levels.writeLevels(subject.result().outcome().data(), page);
        page.raw("</li>\n");
    }

    private static void writeWords(String detail, Html page) {
        if (!detail.equals(NOTHING_SAID)) {
            String line = detail.lines().findFirst().orElse("");
            page.raw("<q dir=auto>").text(shortened(line)).raw("</q>");
        }
    }

    private static void writeNumbers(Subject subject, int mostRuns, Html page) {
        if (subject.runs().isEmpty()) {
            page.raw("<s>").text(Span.of(subject.result().elapsed())).raw("</s>");
            return;
        }
        Numbers numbers = Numbers.of(subject.runs());
        Strip.writeSilently(subject.runs(), mostRuns, page);
        page.raw("<s>")
                .text(Span.of(numbers.median()))
                .raw(numbers.good() == numbers.runs() ? "</s>" : " <b>" + numbers.share() + "</b></s>");
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= MOST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_WORDS)) + "…";
    }
}
