package io.healthpoint.render.page;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Sight;
import io.healthpoint.render.page.words.CheckName;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.StatusWords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of instances and checks, where the report is on a fleet: whatever is wrong stands first, in both directions. */
final class FleetTable {

    private FleetTable() {}

    static void write(Report report, Sight sight, Html page) {
        if (report.instances().isEmpty()) {
            return;
        }
        List<String> checks = checks(report);
        page.raw(
                        "<div id=\"fleet\" class=scroll role=\"region\" aria-label=\"Checks of each instance\" tabindex=\"0\"><table>")
                .raw("<thead><tr><th scope=\"col\">Instance</th>");
        checks.forEach(check -> page.raw("<th scope=\"col\"><bdi>")
                .text(CheckName.of(check).rest().replaceFirst("\\.", ".\u200B"))
                .raw("</bdi></th>"));
        page.raw("</tr></thead>\n<tbody>");
        report.results().stream()
                .sorted(Comparator.comparing(CheckResult::effect).reversed().thenComparing(CheckResult::name))
                .forEach(instance -> writeInstance(instance, report, sight.root(), checks, page));
        page.raw("</tbody></table></div>\n");
    }

    // Also of an instance that has no word: what it has said last is shown by its own report.
    private static void writeInstance(
            CheckResult instance, Report report, String root, List<String> checks, Html page) {
        Report own = report.instances().get(instance.name());
        page.raw("<tr" + (instance.effect() == Status.UP ? "" : " class=" + StatusWords.css(instance.effect()))
                        + "><th scope=\"row\">")
                .raw(own == null ? "" : "<a href=\"")
                .text(own == null ? "" : root + "fleet/" + instance.name())
                .raw(own == null ? "" : "\">")
                .isolated(instance.name())
                .raw(own == null ? "</th>" : "</a></th>");
        if (own == null) {
            page.raw("<td class=\"" + StatusWords.css(instance.effect()) + "\" colspan=\"" + Math.max(checks.size(), 1)
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
            page.raw("<td class=\"" + StatusWords.css(result.effect()) + "\" title=\"")
                    .text(result.outcome().detail())
                    .raw("\">" + StatusWords.sign(status) + " " + StatusWords.css(status) + "</td>");
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
