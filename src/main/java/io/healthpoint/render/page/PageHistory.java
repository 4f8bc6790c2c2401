package io.healthpoint.render.page;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import java.util.List;
import java.util.stream.IntStream;

/** The strip of a check's newest runs, and its last change. The taller, the worse: colour is not all that tells them apart. */
final class PageHistory {

    private static final int MOST_RUNS = 40;

    private PageHistory() {}

    static void write(CheckHistory history, Html page) {
        List<CheckHistory.Run> runs = history.runs();
        List<CheckHistory.Run> newest = runs.subList(Math.max(0, runs.size() - MOST_RUNS), runs.size());
        if (!newest.isEmpty()) {
            writeStrip(newest, page);
        }
        if (!history.changes().isEmpty()) {
            writeChange(history.changes().get(history.changes().size() - 1), page);
        }
    }

    private static void writeStrip(List<CheckHistory.Run> runs, Html page) {
        page.raw("<p class=\"runs\" role=\"img\" aria-label=\"last " + runs.size() + " runs: " + count(runs, Status.UP)
                + " up, " + count(runs, Status.DEGRADED) + " degraded, " + count(runs, Status.DOWN) + " down\">");
        IntStream.range(0, runs.size()).forEach(index -> {
            Status status = runs.get(index).status();
            boolean begins = index == 0 || runs.get(index - 1).status() != status;
            boolean ends = index == runs.size() - 1 || runs.get(index + 1).status() != status;
            page.raw(begins ? "<i class=\"" + PageState.css(status) + "\">" : "")
                    .raw(bar(status))
                    .raw(ends ? "</i>" : "");
        });
        page.raw("</p>");
    }

    private static void writeChange(StatusChange change, Html page) {
        page.raw("<p class=\"dim\">last change: ")
                .raw(change.from() == null ? "unknown" : PageState.css(change.from()))
                .raw(" to " + PageState.css(change.to()) + ", " + PageChecks.time(change.time()) + ": ")
                .raw("<bdi>")
                .text(change.detail())
                .raw("</bdi></p>");
    }

    private static long count(List<CheckHistory.Run> runs, Status status) {
        return runs.stream().filter(run -> run.status() == status).count();
    }

    private static String bar(Status status) {
        return switch (status) {
            case UP -> "▂";
            case DEGRADED -> "▅";
            case DOWN -> "█";
        };
    }
}
