package io.healthpoint.endpoint;

import io.healthpoint.Groups;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.access.Disclosure;
import io.healthpoint.history.Histories;
import io.healthpoint.registry.Selection;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.Sight;
import io.healthpoint.settings.Settings;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes answers of reports; reports that look the same get the very same answer, drawn once. Thread-safe. */
public final class Answers {

    private static final Set<String> OF_EVERYBODY = Set.of(Groups.LIVE, Groups.READY, Groups.STARTED);
    private static final int MOST_DRAWN = 100;
    private static final int LARGEST_KEPT = 32_768;

    private final Settings settings;
    private final Histories histories;
    private final Function<String, Map<String, String>> origins;
    private final LongAdder given = new LongAdder();
    private final LongAdder shared = new LongAdder();
    private final Map<Key, Drawn> drawn = new ConcurrentHashMap<>();

    /**
     * Makes answers.
     *
     * @param settings which statuses they have
     * @param histories for forms that show them
     * @param origins where the settings of a check come from, for forms that show them
     */
    public Answers(Settings settings, Histories histories, Function<String, Map<String, String>> origins) {
        this.settings = settings;
        this.histories = histories;
        this.origins = origins;
    }

    Answer of(Report report, Disclosure disclosure, Selection asked, RequestPath path, Renderer form) {
        Key key = new Key(asked, disclosure, form.format(), form.showsSight() ? path.wayBack() : "");
        Drawn last = drawn.get(key);
        given.increment();
        if (last != null && last.isOf(report)) {
            shared.increment();
            return last.answer();
        }
        return last != null && form.looksSame(last.report(), report)
                ? keep(key, new Drawn(report, last.report(), last.answer()))
                : keep(key, new Drawn(report, report, draw(report, key, form)));
    }

    private Report.Memory memory(Report report) {
        return new Report.Memory(histories.of(report), given.sum(), shared.sum());
    }

    private Answer draw(Report report, Key key, Renderer form) {
        Report seen = key.disclosure().applyTo(report);
        Report remembered = form.showsHistory() && !seen.withheld() ? seen.with(memory(seen)) : seen;
        return Answer.of(statusOf(report, form), form.mediaType(), drawn(remembered, report, key, form))
                .with(form.headers());
    }

    private byte[] drawn(Report seen, Report whole, Key key, Renderer form) {
        if (!form.showsSight()) {
            return form.render(seen);
        }
        Sight sight = new Sight(
                Objects.requireNonNullElse(key.asked().group(), ""),
                key.asked().tests(),
                key.wayBack(),
                Instant.now(),
                key.asked().equals(Selection.ALL) ? groups(whole, seen.withheld()) : Collections.emptySortedMap(),
                settings.fleet().isPresent(),
                origins);
        return form.render(seen, sight);
    }

    // Anybody may ask for the three groups that every application has, and hears that one without checks is up. The
    // names of all others are shown to those who see details.
    private static SortedMap<String, Status> groups(Report whole, boolean withheld) {
        SortedMap<String, Status> all = whole.groups();
        if (!withheld) {
            return all;
        }
        SortedMap<String, Status> seen = new TreeMap<>();
        OF_EVERYBODY.forEach(group -> seen.put(group, all.getOrDefault(group, Status.UP)));
        return seen;
    }

    // Selections are the callers' to choose: what they make us keep is bounded, and where it is large and soon old, not
    // kept at all.
    private Answer keep(Key key, Drawn last) {
        if (last.answer().body().length > LARGEST_KEPT && key.isNarrowed()) {
            return last.answer();
        }
        if (drawn.size() >= MOST_DRAWN) {
            drawn.clear();
        }
        drawn.put(key, last);
        return last.answer();
    }

    private int statusOf(Report report, Renderer form) {
        return form.isAlwaysOk() ? 200 : status(report, form);
    }

    private int status(Report report, Renderer form) {
        return switch (report.status()) {
            case DOWN -> settings.answers().down().orElse(form.statusWhenDown());
            case DEGRADED -> report.unknown().isEmpty() ? settings.answers().degraded() : 404;
            case UP -> report.unknown().isEmpty() ? 200 : 404;
        };
    }

    private record Key(Selection asked, Disclosure disclosure, String form, String wayBack) {
        boolean isNarrowed() {
            return !asked.tests().isEmpty() || !asked.excluded().isEmpty();
        }

        // Written out for the same reason as those of a selection.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && disclosure == key.disclosure
                    && form.equals(key.form)
                    && wayBack.equals(key.wayBack)
                    && asked.equals(key.asked);
        }

        @Override
        public int hashCode() {
            return Objects.hash(asked, disclosure, form, wayBack);
        }
    }

    // Two reports: while those who waited for one run are told of it, others ask for the next. To compare is dear.
    private record Drawn(Report report, Report before, Answer answer) {
        @SuppressWarnings("ReferenceEquality") // probes that share a run share its report
        boolean isOf(Report asked) {
            return asked == report || asked == before;
        }
    }
}
