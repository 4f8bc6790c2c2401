package io.healthpoint.render.page;

import io.healthpoint.Report;
import io.healthpoint.Status;
import java.util.Locale;
import java.util.stream.Collectors;

/** The head of the page: the status in words and colour, how many checks, the groups; or the way to sign in. */
final class PageState {

    private PageState() {}

    static void write(Report report, Html page) {
        page.raw("<header id=\"state\" aria-live=\"polite\"><h1><span aria-hidden=\"true\">" + sign(report.verdict())
                        + "</span> ")
                .raw(word(report) + "</h1>");
        if (report.withheld()) {
            page.raw("<p><a href=\"?format=html&amp;login\">Sign in to see the checks</a></p>");
        } else {
            page.raw("<p>" + count(report) + "</p>");
            writeGroups(report, page);
        }
        page.raw("</header>\n");
    }

    static String word(Report report) {
        return word(report.verdict());
    }

    static String word(Status status) {
        String name = status.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static String css(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static String sign(Status status) {
        return switch (status) {
            case UP -> "✓";
            case DEGRADED -> "!";
            case DOWN -> "✕";
        };
    }

    private static String count(Report report) {
        long down = count(report, Status.DOWN) + report.unknown().size();
        long degraded = count(report, Status.DEGRADED);
        int all = report.results().size() + report.unknown().size();
        return all + " checks: " + down + " down, " + degraded + " degraded, " + count(report, Status.UP) + " up";
    }

    private static long count(Report report, Status effect) {
        return report.results().stream()
                .filter(result -> result.effect() == effect)
                .count();
    }

    private static void writeGroups(Report report, Html page) {
        String groups = report.groups().entrySet().stream()
                .map(group -> group.getKey() + " " + css(group.getValue()))
                .collect(Collectors.joining(" · "));
        page.raw("<p>").text(groups).raw("</p>");
    }
}
