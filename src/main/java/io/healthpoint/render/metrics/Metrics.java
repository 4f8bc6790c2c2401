package io.healthpoint.render.metrics;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckHistory.Counts;
import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Figure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/**
 * A report as metrics. Labels are names of checks and groups, and of the numbers in a check's data; details and texts never become
 * labels.
 */
final class Metrics {

    private final Report report;
    private final Exposition out;

    private Metrics(Report report, Exposition out) {
        this.report = report;
        this.out = out;
    }

    static byte[] of(Report report, boolean openMetrics) {
        Metrics metrics = new Metrics(report, new Exposition(openMetrics));
        metrics.whole();
        if (!report.withheld()) {
            metrics.answers();
            metrics.groups();
            metrics.checks();
            Runs.of(report.results(), metrics.out);
            metrics.figures();
            metrics.counters();
            metrics.durations();
        }
        return metrics.out.toBytes();
    }

    private void whole() {
        out.gauge("healthpoint_status", "Worst status of the checks asked: 1 up, 0.5 degraded, 0 down.")
                .sample("", Map.of(), value(report.verdict()));
    }

    private void groups() {
        out.gauge(
                "healthpoint_group_status",
                "Worst status of those checks of the group that were asked: 1 up, 0.5 degraded, 0 down.");
        report.groups().forEach((group, status) -> out.sample("", Map.of("group", group), value(status)));
    }

    private void checks() {
        out.gauge("healthpoint_check_status", "Status of the check: 1 up, 0.5 degraded, 0 down.");
        report.results()
                .forEach(result ->
                        out.sample("", label(result), value(result.outcome().status())));
    }

    private void figures() {
        out.gauge("healthpoint_check_value", "Numbers that the check told, and their levels.");
        // A scrape with one series twice is thrown away as a whole.
        Set<Map<String, String>> told = new HashSet<>();
        for (CheckResult result : report.results()) {
            result.outcome().data().forEach((key, value) -> Figure.of(key, value)
                    .ifPresent(figure -> {
                        Map<String, String> labels = labels(result, figure);
                        if (told.add(labels)) {
                            out.sample("", labels, figure.value());
                        }
                    }));
        }
    }

    private static Map<String, String> labels(CheckResult result, Figure figure) {
        Map<String, String> labels = new LinkedHashMap<>(label(result));
        labels.put("name", Exposition.printable(figure.name()));
        labels.put("unit", figure.unit());
        return labels;
    }

    private void answers() {
        out.counter("healthpoint_answers", "Answers given to requests.")
                .sample("", Map.of(), BigDecimal.valueOf(report.memory().answers()));
        out.counter(
                        "healthpoint_answers_shared",
                        "Answers that were given once more as they had been drawn, to probes that share a run.")
                .sample("", Map.of(), BigDecimal.valueOf(report.memory().shared()));
    }

    private void counters() {
        counter("runs", "Runs that have ended, by their end or by their deadline.", Counts::runs);
        counter("failures", "Runs that were down.", Counts::failures);
        counter("timeouts", "Runs that had not ended by their deadline.", Counts::timeouts);
        counter("reuses", "Results that were given once more, without a run.", Counts::reused);
        counter("status_changes", "Changes of the status shown.", Counts::changes);
    }

    private void counter(String name, String help, ToLongFunction<Counts> count) {
        out.counter("healthpoint_check_" + name, help);
        eachKnown((result, history) ->
                out.sample("", label(result), BigDecimal.valueOf(count.applyAsLong(history.counts()))));
    }

    private void durations() {
        out.histogram("healthpoint_check_duration_seconds", "How long runs took.");
        eachKnown((result, history) -> duration(result, history.counts()));
    }

    private void duration(CheckResult result, Counts counts) {
        List<Duration> bounds = Counts.BOUNDS;
        for (int index = 0; index < bounds.size(); index++) {
            bucket(
                    result,
                    seconds(bounds.get(index)).toPlainString(),
                    counts.within().get(index));
        }
        bucket(result, "+Inf", counts.runs());
        out.sample("_sum", label(result), seconds(counts.total()));
        out.sample("_count", label(result), BigDecimal.valueOf(counts.runs()));
    }

    private void bucket(CheckResult result, String bound, long count) {
        Map<String, String> labels = new LinkedHashMap<>(label(result));
        labels.put("le", bound);
        out.sample("_bucket", labels, BigDecimal.valueOf(count));
    }

    private void eachKnown(BiConsumer<CheckResult, CheckHistory> told) {
        for (CheckResult result : report.results()) {
            CheckHistory history = report.memory().checks().get(result.name());
            if (history != null) {
                told.accept(result, history);
            }
        }
    }

    private static Map<String, String> label(CheckResult result) {
        return Map.of("check", result.name());
    }

    // OpenMetrics wants bounds as floating-point numbers.
    private static BigDecimal seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros();
        return seconds.scale() < 1 ? seconds.setScale(1) : seconds;
    }

    private static BigDecimal value(Status status) {
        return switch (status) {
            case UP -> BigDecimal.ONE;
            case DEGRADED -> new BigDecimal("0.5");
            case DOWN -> BigDecimal.ZERO;
        };
    }
}
