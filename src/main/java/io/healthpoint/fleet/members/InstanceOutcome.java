package io.healthpoint.fleet.members;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.keys.kinds.Durations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** An instance in words. */
final class InstanceOutcome {

    private static final int MOST_NAMES = 10;

    private InstanceOutcome() {}

    /** Of one that has a word. */
    static Outcome of(InstanceEntry entry, String age) {
        Outcome outcome =
                switch (entry.status()) {
                    case UP -> Outcome.up(count(entry.counts().all()));
                    case DEGRADED -> Outcome.degraded(troubled(entry));
                    case DOWN -> Outcome.down(troubled(entry));
                };
        return withFacts(outcome, entry, age);
    }

    /** Of one that has none. */
    static Outcome silent(InstanceEntry entry, Duration silence, String age) {
        return withFacts(Outcome.degraded("no word for " + Durations.formatAge(silence)), entry, age);
    }

    private static Outcome withFacts(Outcome outcome, InstanceEntry entry, String age) {
        return outcome.with("version", entry.version())
                .with("start", entry.start().toString())
                .with("age", age)
                .with("checks", entry.counts().all())
                .with("degraded", entry.counts().degraded())
                .with("down", entry.counts().down());
    }

    private static String troubled(InstanceEntry entry) {
        String down = of(entry, entry.counts().down(), Status.DOWN, "down");
        String degraded = of(entry, entry.counts().degraded(), Status.DEGRADED, "degraded");
        return down + (down.isEmpty() || degraded.isEmpty() ? "" : "; ") + degraded;
    }

    // An entry need not have had room for the names.
    private static String of(InstanceEntry entry, int number, Status status, String word) {
        if (number == 0) {
            return "";
        }
        List<String> names = entry.report().results().stream()
                .filter(result -> result.outcome().status() == status)
                .map(CheckResult::name)
                .toList();
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return number + " of " + count(entry.counts().all()) + " " + word + (some.isEmpty() ? "" : ": " + some)
                + (number > Math.min(names.size(), MOST_NAMES) ? ", …" : "");
    }

    private static String count(int checks) {
        return checks == 1 ? "1 check" : checks + " checks";
    }
}
