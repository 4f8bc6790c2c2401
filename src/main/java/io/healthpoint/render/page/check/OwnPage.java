package io.healthpoint.render.page.check;

import io.healthpoint.CheckHistory;
import io.healthpoint.render.page.chart.Diagram;
import io.healthpoint.render.page.chart.Numbers;
import io.healthpoint.render.page.words.CheckName;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Span;
import io.healthpoint.render.page.words.StatusWords;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is known of one check. */
public final class OwnPage {

    private OwnPage() {}

    /**
     * Writes a check.
     *
     * @param subject the check
     * @param origins where its settings come from, by key; empty = not known
     * @param page where
     */
    public static void write(Subject subject, Map<String, String> origins, Html page) {
        page.raw("<article class=" + StatusWords.css(subject.result().effect()) + "><h2><bdi>");
        CheckName.of(subject.name()).write(page);
        page.raw("</bdi></h2>");
        if (!subject.name().equals(subject.result().name())) {
            page.raw("<p class=dim>Its whole name: ")
                    .isolated(subject.result().name())
                    .raw("</p>");
        }
        Body.write(subject, page);
        Timing.write(subject.result(), subject.now(), page);
        writeData(subject, page);
        writeHistory(subject.history(), page);
        SettingsTable.write(subject.result().policy(), origins, page);
        if (!subject.runs().isEmpty()) {
            RunsTable.write(subject.runs(), page);
        }
        page.raw("</article>\n");
    }

    private static void writeData(Subject subject, Html page) {
        Map<String, Object> data = subject.result().outcome().data();
        if (!data.isEmpty()) {
            page.raw("<section><h3>Data</h3>");
            Levels.write(data, page);
            page.raw("</section>\n");
        }
    }

    private static void writeHistory(@Nullable CheckHistory history, Html page) {
        page.raw("<section><h3>Runs</h3>");
        if (history == null || history.runs().isEmpty()) {
            page.raw(
                    "<p>No run is remembered: after the next one there is something to draw. The key"
                            + " <code>healthpoint.history</code> says how many are kept, in memory, until the application stops.</p></section>\n");
            return;
        }
        Diagram.write(history.runs(), page);
        writeNumbers(history, Numbers.of(history.runs()), page);
        page.raw("</section>\n");
        Changes.write(history, page);
    }

    private static void writeNumbers(CheckHistory history, Numbers numbers, Html page) {
        CheckHistory.Counts counts = history.counts();
        page.raw("<dl class=figures>");
        writeNumber("Median", Span.of(numbers.median()), page);
        writeNumber("Slowest", Span.of(numbers.slowest()), page);
        writeNumber("Good", numbers.share() + " of " + numbers.reach(), page);
        writeNumber("Runs since the start", counts.runs() + ", " + counts.failures() + " down", page);
        writeNumber("Not ended in time", String.valueOf(counts.timeouts()), page);
        writeNumber("Answered from memory", String.valueOf(counts.reused()), page);
        page.raw("</dl>");
    }

    private static void writeNumber(String name, String value, Html page) {
        page.raw("<div>").element("<dt>", name).element("<dd>", value).raw("</div>");
    }
}
