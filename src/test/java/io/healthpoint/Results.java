package io.healthpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results for tests, of a run that took no time at the beginning of all time. */
public final class Results {

    private Results() {}

    public static CheckResult of(String name, Outcome outcome) {
        return of(name, null, true, outcome);
    }

    public static CheckResult of(String name, @Nullable String alias, boolean critical, Outcome outcome) {
        Policy policy = new Policy(Set.of("ready"), critical, null, null, null, 1, 1);
        return new CheckResult(name, alias, policy, outcome, Instant.EPOCH, Duration.ZERO, false);
    }
}
