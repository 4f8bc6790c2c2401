package io.healthpoint.render.metrics;

import io.healthpoint.render.WellFormed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes metric families, in Prometheus' text format 0.0.4 or in OpenMetrics 1.0.0. Not thread-safe. */
final class Exposition {

    private final boolean openMetrics;
    private final StringBuilder text = new StringBuilder();
    private String name = "";

    Exposition(boolean openMetrics) {
        this.openMetrics = openMetrics;
    }

    /** Begins a family. */
    Exposition gauge(String family, String help) {
        return begin(family, family, "gauge", help);
    }

    /** Begins a family, whose samples end in {@code _total}; OpenMetrics leaves that out of the family's name. */
    Exposition counter(String family, String help) {
        return begin(family + "_total", openMetrics ? family : family + "_total", "counter", help);
    }

    /** Begins a family. */
    Exposition histogram(String family, String help) {
        return begin(family, family, "histogram", help);
    }

    /** Adds a sample to the family. */
    Exposition sample(String suffix, Map<String, String> labels, BigDecimal value) {
        text.append(name).append(suffix);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(value.toPlainString()).append('\n');
        return this;
    }

    /** Ends. */
    byte[] toBytes() {
        return (text + (openMetrics ? "# EOF\n" : "")).getBytes(StandardCharsets.UTF_8);
    }

    private Exposition begin(String samples, String family, String type, String help) {
        name = samples;
        text.append("# HELP ").append(family).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(family).append(' ').append(type).append('\n');
        return this;
    }

    private static String escaped(String value) {
        return printable(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** A text without control characters, which are allowed, and would reach somebody's terminal. */
    static String printable(String value) {
        return WellFormed.text(value.replaceAll("[\\p{Cc}&&[^\n]]", "\uFFFD"));
    }
}
