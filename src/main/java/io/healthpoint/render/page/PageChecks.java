package io.healthpoint.render.page;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.ShownNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/** The checks on the page, the failing ones first. */
final class PageChecks {

    private static final int LONG_DETAIL = 150;
    private static final int LINES_OF_LONG_DETAIL = 4;

    private PageChecks() {}

    static void write(Report report, Html page) {
        page.raw("<main>");
        if (!report.withheld()) {
            // Without a script there is nothing to filter with, but there is its room: nothing moves when it comes.
            page.raw("<label id=\"filter\">Filter <input type=\"search\" autocomplete=\"off\"></label>\n");
        }
        page.raw("<div id=\"checks\">");
        Function<CheckResult, String> name = ShownNames.of(report);
        page.raw("<ul>");
        report.unknown().forEach(unknown -> writeUnknown(unknown, page));
        report.results().stream()
                .sorted(Comparator.comparing(CheckResult::effect).reversed().thenComparing(name))
                .forEach(result -> writeCheck(name.apply(result), result, report, page));
        page.raw("</ul></div></main>\n<footer id=\"told\">");
        report.results().stream()
                .map(CheckResult::time)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> page.raw("Newest result: ").raw(time(newest)));
        page.raw("</footer>\n");
    }

    private static void writeUnknown(String name, Html page) {
        page.raw("<li class=\"down\"><h2><bdi>").text(name).raw("</bdi></h2><p><b>✕ Unknown health check</b></p></li>");
    }

    private static void writeCheck(String name, CheckResult result, Report report, Html page) {
        CheckHistory history = report.memory().checks().get(result.name());
        Status status = result.outcome().status();
        page.raw("<li class=\"" + PageState.css(result.effect()) + "\" data-name=\"")
                .text(result.name())
                .raw("\"><h2><bdi>")
                .text(name)
                .raw("</bdi></h2><p><b>" + PageState.sign(status) + " " + PageState.word(status) + "</b>");
        if (history != null) {
            page.raw(" since " + time(history.since()));
        }
        page.raw("</p>");
        writeDetail(result.outcome().detail(), page);
        PageData.write(result.outcome().data(), page);
        page.raw("<p class=\"dim\">").text(PageFacts.of(name, result));
        page.raw(result.overdue() ? " · <mark>hung</mark></p>" : "</p>");
        if (history != null) {
            PageHistory.write(history, page);
        }
        page.raw("</li>\n");
    }

    // What may have to be scrolled has to be reached by keyboard.
    private static void writeDetail(String detail, Html page) {
        boolean isLong = detail.length() > LONG_DETAIL || detail.lines().count() > LINES_OF_LONG_DETAIL;
        page.raw("<p class=\"detail\" dir=\"auto\"" + (isLong ? " tabindex=\"0\">" : ">"))
                .text(detail)
                .raw("</p>");
    }

    static String time(Instant instant) {
        String second =
                instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        return "<time datetime=\"%s\">%s UTC</time>"
                .formatted(second, second.replace('T', ' ').replace("Z", ""));
    }
}
