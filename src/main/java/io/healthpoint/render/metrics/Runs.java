package io.healthpoint.render.metrics;

import io.healthpoint.CheckResult;
import io.healthpoint.Policy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How fresh results are: what tells a check that hangs, or whose runs have ceased, from one that is down. */
final class Runs {

    private final List<CheckResult> results;
    private final Exposition out;

    private Runs(List<CheckResult> results, Exposition out) {
        this.results = results;
        this.out = out;
    }

    static void of(List<CheckResult> results, Exposition out) {
        Runs runs = new Runs(results, out);
        runs.gauge(
                "overdue",
                "Whether the run that gave the result had not ended by its deadline: 1 yes, 0 no.",
                result -> result.overdue() ? BigDecimal.ONE : BigDecimal.ZERO);
        runs.gauge(
                "run_timestamp_seconds",
                "When the run that gave the result began, since 1970.",
                result -> seconds(result.time()));
        runs.gauge(
                "period_seconds",
                "Interval of the check, or for how long an outcome is served; 0 where each probe runs it.",
                result -> seconds(period(result.policy())));
    }

    private void gauge(String name, String help, Function<CheckResult, BigDecimal> value) {
        out.gauge("healthpoint_check_" + name, help);
        results.forEach(result -> out.sample("", Map.of("check", result.name()), value.apply(result)));
    }

    // Of a check with an interval, outcomes are served until the next run ends, whatever its time to live.
    private static Duration period(Policy policy) {
        Duration interval = policy.interval();
        Duration ttl = policy.ttl();
        return interval != null && !interval.isZero() ? interval : ttl == null ? Duration.ZERO : ttl;
    }

    private static BigDecimal seconds(Duration duration) {
        return seconds(duration.getSeconds(), duration.getNano());
    }

    private static BigDecimal seconds(Instant time) {
        return seconds(time.getEpochSecond(), time.getNano());
    }

    // Thousandths are enough, and of any time: another instance may have written it.
    private static BigDecimal seconds(long seconds, int nanos) {
        return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos / 1_000_000, 3));
    }
}
