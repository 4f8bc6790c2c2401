package io.healthpoint.files;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in a file: {@code UP 2026-01-01T00:00:00Z until 2026-01-01T00:00:15Z}; where something is down, a second line with
 * the names of the checks that are, without details.
 *
 * @param status {@code DOWN}, or {@code UP}, which degraded is too
 * @param down names of the checks that make it down; empty where it is up
 */
record StatusText(String status, List<String> down) {

    // Both are limits for the eye; the reader's own is 8 kB.
    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 20;

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static final Pattern FIRST_LINE = Pattern.compile("(UP|DOWN) " + TIME + " until " + TIME);
    // Whatever ends a line or moves the cursor (Unicode's Cc, Cf, Zl and Zp).
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    StatusText {
        down = List.copyOf(down);
    }

    static StatusText of(Report report) {
        return report.verdict() == Status.DOWN ? down(namesOfThoseDown(report)) : new StatusText("UP", List.of());
    }

    static StatusText down(List<String> names) {
        return new StatusText("DOWN", names);
    }

    private static List<String> namesOfThoseDown(Report report) {
        return report.results().stream()
                .filter(result -> result.effect() == Status.DOWN)
                .map(CheckResult::name)
                .toList();
    }

    /** Whether a file was written by this, at whatever time, from its first line. */
    static boolean isFirstLine(String line) {
        return FIRST_LINE.matcher(line).matches();
    }

    boolean isUp() {
        return status.equals("UP");
    }

    /** The whole file. It is not stale before its time: whole seconds are rounded down for now, and up for the end. */
    String written(Instant now, Duration validity) {
        Instant end = now.plus(validity);
        Instant until = end.truncatedTo(ChronoUnit.SECONDS);
        if (until.isBefore(end)) {
            until = until.plusSeconds(1);
        }
        String first = status + ' ' + now.truncatedTo(ChronoUnit.SECONDS) + " until " + until + '\n';
        return down.isEmpty() ? first : first + "down: " + names() + '\n';
    }

    private String names() {
        List<String> shown =
                down.stream().limit(MOST_NAMES).map(StatusText::shown).toList();
        String names = String.join(", ", shown);
        return down.size() > MOST_NAMES ? names + " and " + (down.size() - MOST_NAMES) + " more" : names;
    }

    private static String shown(String name) {
        String visible = NOT_SHOWN.matcher(name).replaceAll("?");
        return visible.length() > LONGEST_NAME ? visible.substring(0, LONGEST_NAME) + '…' : visible;
    }
}
