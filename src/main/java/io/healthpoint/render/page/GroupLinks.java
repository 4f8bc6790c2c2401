package io.healthpoint.render.page;

import io.healthpoint.Groups;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Sight;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.StatusWords;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups as links, with what asks each and, where the report is on all checks, how each is. */
final class GroupLinks {

    private static final String FLEET = "fleet";

    private GroupLinks() {}

    static void write(Report report, Sight sight, Html page) {
        page.raw("<nav id=groups aria-label=Groups><ul>");
        write("", "All checks", "the whole of this instance", all(report, sight), sight, page);
        statuses(report, sight)
                .forEach(
                        (group, status) -> write(group, group, meaning(group, report.withheld()), status, sight, page));
        if (sight.hasFleet() || sight.group().startsWith(FLEET)) {
            Optional<Status> status = sight.group().equals(FLEET) ? Optional.of(report.verdict()) : Optional.empty();
            write(FLEET, FLEET, "all instances side by side", status, sight, page);
        }
        page.raw("</ul></nav>\n");
    }

    private static void write(
            String group, String name, String meaning, Optional<Status> status, Sight sight, Html page) {
        boolean isHere = group.equals(sight.group());
        page.raw("<li><a href=\"")
                .text(sight.root() + group)
                .raw(isHere && sight.tests().isEmpty() ? "\" aria-current=page>" : "\">")
                .raw(status.map(StatusWords::mark).orElse(""))
                .raw("<b>")
                .text(name)
                .raw("</b>")
                .raw(status.map(known -> " " + StatusWords.css(known))
                        .orElse(isEmpty(group, sight) ? " <em>no checks</em>" : ""))
                .raw("<small>")
                .text(meaning)
                .raw("</small></a>");
    }

    private static boolean isEmpty(String group, Sight sight) {
        return !sight.groups().isEmpty()
                && !sight.groups().containsKey(group)
                && !group.isEmpty()
                && !group.equals(FLEET);
    }

    private static Optional<Status> all(Report report, Sight sight) {
        return sight.group().isEmpty() && sight.tests().isEmpty() ? Optional.of(report.verdict()) : Optional.empty();
    }

    // Of a group that was not asked whole, its status is not known: a check of another may be down.
    private static Map<String, Optional<Status>> statuses(Report report, Sight sight) {
        Map<String, Optional<Status>> statuses = new LinkedHashMap<>();
        for (String group : List.of(Groups.LIVE, Groups.READY, Groups.STARTED)) {
            statuses.put(group, Optional.empty());
        }
        if (!report.withheld()) {
            report.groups().keySet().forEach(group -> statuses.putIfAbsent(group, Optional.empty()));
        }
        sight.groups().forEach((group, status) -> statuses.put(group, Optional.of(status)));
        if (!sight.group().isEmpty() && !sight.group().startsWith(FLEET)) {
            Optional<Status> whole = sight.tests().isEmpty() ? Optional.of(report.verdict()) : Optional.empty();
            statuses.put(sight.group(), whole);
        }
        statuses.remove(FLEET);
        return Collections.unmodifiableMap(statuses);
    }

    private static String meaning(String group, boolean isForStrangers) {
        return switch (group) {
            case Groups.LIVE -> "a probe that finds it down restarts the instance";
            case Groups.READY -> "a probe that finds it down sends no requests here";
            case Groups.STARTED -> "a probe waits for it before it asks the others";
            default -> isForStrangers ? "" : "a group of this application’s own";
        };
    }
}
