package io.healthpoint.render.page;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.ShownNames;
import io.healthpoint.render.Sight;
import io.healthpoint.render.page.check.Card;
import io.healthpoint.render.page.check.Row;
import io.healthpoint.render.page.check.Subject;
import io.healthpoint.render.page.words.CheckName;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Moment;
import io.healthpoint.render.page.words.StatusWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The checks: what is down first and large, what is degraded next, what is well in a line each. */
final class Sections {

    // Where half of everything is down, one reads the list, not each card.
    private static final int MOST_CARDS = 24;

    private final Report report;
    private final Sight sight;
    private final Function<CheckResult, String> names;
    private final Html page;

    Sections(Report report, Sight sight, Html page) {
        this.report = report;
        this.sight = sight;
        this.names = ShownNames.of(report);
        this.page = page;
    }

    void write() {
        page.raw("<div id=\"checks\">");
        writeCalm();
        write(Status.DOWN, "Down", "");
        write(Status.DEGRADED, "Degraded", "");
        write(Status.UP, "Well", isInstance() ? "" : "each with its newest runs and how long they took (median)");
        page.raw("</div>");
    }

    // Since when: what is shown now began with the first result, or with the last change.
    private void writeCalm() {
        Optional<Instant> since = report.memory().checks().values().stream()
                .map(CheckHistory::since)
                .max(Comparator.naturalOrder());
        if (report.verdict() == Status.UP && since.isPresent()) {
            page.raw("<p class=calm>Nothing needs you. All has been as it is for ");
            Moment.writeAge(since.get(), sight.now(), page);
            page.raw(".</p>");
        }
    }

    Subject subject(CheckResult result) {
        return new Subject(
                names.apply(result),
                link(result),
                result,
                isInstance(),
                report.memory().checks().get(result.name()),
                sight.now());
    }

    private boolean isInstance() {
        return sight.group().equals("fleet");
    }

    private String link(CheckResult result) {
        return report.instances().containsKey(result.name())
                ? sight.root() + "fleet/" + result.name()
                : CheckName.link(result.name());
    }

    private void write(Status effect, String title, String explanation) {
        List<Subject> subjects = report.results().stream()
                .filter(result -> result.effect() == effect)
                .map(this::subject)
                .sorted(Comparator.comparing(Sections::severity).reversed().thenComparing(Subject::name))
                .toList();
        int unknown = effect == Status.DOWN ? report.unknown().size() : 0;
        if (subjects.size() + unknown == 0) {
            return;
        }
        page.raw("<section id=" + StatusWords.css(effect) + "><h2>" + title + " <small>" + (subjects.size() + unknown)
                + "</small></h2>" + (explanation.isEmpty() ? "" : "<p class=key>" + explanation + "</p>"));
        int cards = effect == Status.UP ? 0 : MOST_CARDS;
        writeCards(effect, subjects.stream().limit(cards).toList());
        writeRows(subjects.stream().skip(cards).toList());
        page.raw("</section>\n");
    }

    // A check that is down and not critical comes before those that are degraded.
    private static Status severity(Subject subject) {
        return subject.result().outcome().status();
    }

    private void writeCards(Status effect, List<Subject> subjects) {
        boolean hasUnknown = effect == Status.DOWN && !report.unknown().isEmpty();
        if (subjects.isEmpty() && !hasUnknown) {
            return;
        }
        page.raw("<ul class=cards>");
        if (hasUnknown) {
            report.unknown().forEach(unknown -> Card.writeUnknown(unknown, page));
        }
        subjects.forEach(subject -> Card.write(subject, page));
        page.raw("</ul>");
    }

    private void writeRows(List<Subject> subjects) {
        if (!subjects.isEmpty()) {
            page.raw("<ul class=rows>");
            subjects.forEach(subject -> Row.write(subject, roomForRuns(), page));
            page.raw("</ul>");
        }
    }

    // A page of a thousand checks must not weigh a megabyte.
    private int roomForRuns() {
        int checks = report.results().size();
        return checks <= 300 ? 15 : 8;
    }
}
