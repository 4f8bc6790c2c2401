package io.healthpoint.render.page;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Sight;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.StatusWords;

/** The head of the page: the status in words, shape and colour, and how many checks make it so. */
final class Head {

    private Head() {}

    static void write(Report report, Sight sight, Html page) {
        Status verdict = report.verdict();
        page.raw("<header id=\"state\" aria-live=\"polite\"><h1><span aria-hidden=\"true\">" + StatusWords.sign(verdict)
                        + "</span> " + StatusWords.word(verdict) + "</h1><p>")
                .raw(sight.group().isEmpty() || sight.group().startsWith("fleet") ? "" : "Group ")
                .raw(sight.group().isEmpty() ? "" : "<b>")
                .text(sight.group())
                .raw(sight.group().isEmpty() ? "" : "</b>: ")
                .text(sentence(report, sight))
                .raw("</p></header>\n");
    }

    /** For the tab, which is short of room: the status comes first. */
    static String title(Report report, Sight sight) {
        String group = sight.group().isEmpty() ? "" : " – " + sight.group();
        String check = sight.isOnOne(report) ? " – " + report.results().get(0).name() : "";
        long worst = count(report, report.verdict()) + report.unknown().size();
        boolean counts = report.verdict() != Status.UP && check.isEmpty() && !report.withheld();
        String count = counts ? " (" + worst + ")" : "";
        return StatusWords.word(report.verdict()) + count + check + group + " – health";
    }

    private static String sentence(Report report, Sight sight) {
        if (report.withheld()) {
            return meaning(report.verdict());
        }
        int all = report.results().size() + report.unknown().size();
        long down = count(report, Status.DOWN) + report.unknown().size();
        long degraded = count(report, Status.DEGRADED);
        String things = report.instances().isEmpty() ? "check" : "instance";
        if (all == 0) {
            return "There is no " + things + " here yet.";
        }
        if (sight.isOnOne(report)) {
            return report.results().get(0).name();
        }
        if (down + degraded == 0) {
            return all == 1 ? "The only " + things + " is well." : "All " + all + " " + things + "s are well.";
        }
        return parts(down, degraded) + " of " + all + (all == 1 ? " " + things : " " + things + "s") + ".";
    }

    private static String parts(long down, long degraded) {
        return down == 0
                ? degraded + " degraded"
                : down + " down" + (degraded == 0 ? "" : ", " + degraded + " degraded");
    }

    private static String meaning(Status status) {
        return switch (status) {
            case UP -> "All checks are well.";
            case DEGRADED -> "It works, and something wants attention.";
            case DOWN -> "Something that it needs does not work.";
        };
    }

    private static long count(Report report, Status effect) {
        return report.results().stream()
                .map(CheckResult::effect)
                .filter(effect::equals)
                .count();
    }
}
