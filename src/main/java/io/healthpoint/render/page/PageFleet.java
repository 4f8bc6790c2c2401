package io.healthpoint.render.page;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of instances and checks, where the report is on a fleet: whatever is wrong stands first, in both directions. */
final class PageFleet {

    private PageFleet() {}

    static void write(Report report, Html page) {
        if (report.instances().isEmpty()) {
            return;
        }
        List<String> checks = checks(report);
        page.raw("<div id=\"fleet\" role=\"region\" aria-label=\"Checks of each instance\" tabindex=\"0\"><table>")
                .raw("<thead><tr><th scope=\"col\">Instance</th>");
        checks.forEach(check -> page.raw("<th scope=\"col\"><bdi>").text(check).raw("</bdi></th>"));
        page.raw("</tr></thead>\n<tbody>");
        report.results().stream()
                .sorted(Comparator.comparing(CheckResult::effect).reversed().thenComparing(CheckResult::name))
                .forEach(instance -> writeInstance(instance, report, checks, page));
        page.raw("</tbody></table></div>\n");
    }

    // Also of an instance that has no word: what it has said last is shown by its own report.
    private static void writeInstance(CheckResult instance, Report report, List<String> checks, Html page) {
        Report own = report.instances().get(instance.name());
        page.raw("<tr><th scope=\"row\"><bdi>").text(instance.name()).raw("</bdi></th>");
        if (own == null) {
            page.raw("<td class=\"" + PageState.css(instance.effect()) + "\" colspan=\"" + Math.max(checks.size(), 1)
                            + "\">")
                    .text(instance.outcome().detail())
                    .raw("</td>");
        } else {
            Map<String, CheckResult> results = new HashMap<>();
            own.results().forEach(result -> results.put(result.name(), result));
            checks.forEach(check -> writeCell(results.get(check), page));
        }
        page.raw("</tr>\n");
    }

    // Read without its colour, too.
    private static void writeCell(@Nullable CheckResult result, Html page) {
        if (result == null) {
            page.raw("<td>–</td>");
        } else if (result.effect() == Status.UP) {
            page.raw("<td>✓</td>");
        } else {
            Status status = result.outcome().status();
            page.raw("<td class=\"" + PageState.css(result.effect()) + "\" title=\"")
                    .text(result.outcome().detail())
                    .raw("\">" + PageState.sign(status) + " " + PageState.css(status) + "</td>");
        }
    }

    private static List<String> checks(Report report) {
        Map<String, Status> worst = new TreeMap<>();
        report.instances().values().forEach(own -> own.results()
                .forEach(result -> worst.merge(result.name(), result.effect(), Status::worse)));
        return worst.entrySet().stream()
                .sorted(Map.Entry.<String, Status>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
