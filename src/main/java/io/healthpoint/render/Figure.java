package io.healthpoint.render;

import io.healthpoint.checks.Written;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A number in a check's data. Of its key, the last part is its unit where that is one of those that checks use, or the part before
 * {@code warn} or {@code down}, which mark its levels: {@code free.bytes.warn} is {@code free.warn}, in bytes.
 *
 * @param name the key without its unit
 * @param unit {@code bytes}, {@code percent}, {@code seconds}; empty where something else is counted
 * @param value finite
 */
public record Figure(String name, String unit, BigDecimal value) {

    public static final String WARN = ".warn";
    public static final String DOWN = ".down";

    private static final Set<String> UNITS = Set.of("bytes", "percent", "seconds");

    /** Reads a fact; empty where it is no number. */
    public static Optional<Figure> of(String key, Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? Optional.of(of(key, decimal(number)))
                : Optional.empty();
    }

    /** The key of what a level is one of, or the key itself. */
    public static String withoutLevel(String key) {
        return key.substring(0, key.length() - level(key).length());
    }

    private static String level(String key) {
        return key.endsWith(WARN) ? WARN : key.endsWith(DOWN) ? DOWN : "";
    }

    private static Figure of(String key, BigDecimal value) {
        String base = withoutLevel(key);
        int dot = base.lastIndexOf('.');
        String unit = base.substring(dot + 1);
        return dot > 0 && UNITS.contains(unit)
                ? new Figure(base.substring(0, dot) + level(key), unit, value)
                : new Figure(key, "", value);
    }

    // What is large beyond measure has few digits as a floating-point number, and a million as any other.
    private static BigDecimal decimal(Number number) {
        boolean whole = !(number instanceof Double || number instanceof BigDecimal || number instanceof BigInteger);
        return whole ? BigDecimal.valueOf(number.longValue()) : BigDecimal.valueOf(number.doubleValue());
    }

    /** Writes the number for people. */
    public String written() {
        String text =
                switch (unit) {
                    case "bytes" -> Written.bytes(value.abs().longValue());
                    case "percent" -> Written.percent(value.abs().doubleValue());
                    case "seconds" ->
                        Written.duration(
                                Duration.ofMillis(value.abs().movePointRight(3).longValue()));
                    default -> value.abs().stripTrailingZeros().toPlainString();
                };
        return value.signum() < 0 ? '-' + text : text;
    }
}
