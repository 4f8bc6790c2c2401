package io.healthpoint.checks.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Some statuses of HTTP.
 *
 * @param ranges each of them
 */
record HttpStatuses(List<Range> ranges) {

    private static final Pattern SHAPE = Pattern.compile("[1-5]\\d\\d(-[1-5]\\d\\d)?");

    /** From one to another, both included. */
    record Range(int first, int last) {}

    /** Reads ranges and single ones, commas between: {@code 200-299,404}. */
    static HttpStatuses parse(String text) {
        return new HttpStatuses(Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(HttpStatuses::range)
                .toList());
    }

    private static Range range(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("statuses must be such as 200-299 or 200,404, was " + text);
        }
        int first = Integer.parseInt(text.substring(0, 3));
        int last = text.length() == 3 ? first : Integer.parseInt(text.substring(4));
        if (last < first) {
            throw new IllegalArgumentException("a range of statuses must begin with the lower, was " + text);
        }
        return new Range(first, last);
    }

    boolean contain(int status) {
        return ranges.stream().anyMatch(range -> range.first() <= status && status <= range.last());
    }
}
