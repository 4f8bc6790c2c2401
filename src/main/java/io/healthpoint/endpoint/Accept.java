package io.healthpoint.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client accepts (RFC 9110, section 12.5.1). What cannot be read counts as not sent: no probe is refused for its
 * header.
 *
 * @param ranges in the order sent
 */
record Accept(List<Range> ranges) {

    private static final int LONGEST = 8192;
    private static final int MOST_RANGES = 64;
    private static final Accept ANYTHING = new Accept(List.of(new Range("*/*", "", 1)));

    static Accept of(@Nullable String header) {
        if (header == null || header.equals("*/*") || header.length() > LONGEST) {
            return ANYTHING;
        }
        List<Range> ranges = Stream.of(header.split(",", MOST_RANGES + 1))
                .limit(MOST_RANGES)
                .flatMap(range -> Range.parse(range).stream())
                .toList();
        return ranges.isEmpty() ? ANYTHING : new Accept(ranges);
    }

    @SuppressWarnings("ReferenceEquality") // nearly every probe
    boolean isAnything() {
        return this == ANYTHING;
    }

    /** By how much a form is wanted: its quality, and how exactly it was named; empty where it is not. */
    Optional<Wish> wishFor(String mediaType) {
        return ranges.stream()
                .filter(range -> range.matches(mediaType))
                .max((one, other) -> Integer.compare(one.exactness(), other.exactness()))
                .filter(range -> range.quality() > 0)
                .map(range -> new Wish(range.quality(), range.exactness()));
    }

    /** Compares by quality, then by exactness. */
    record Wish(double quality, int exactness) implements Comparable<Wish> {
        @Override
        public int compareTo(Wish other) {
            int byQuality = Double.compare(quality, other.quality);
            return byQuality != 0 ? byQuality : Integer.compare(exactness, other.exactness);
        }
    }

    /**
     * One media range.
     *
     * @param type lower case, such as {@code text/*}
     * @param version the one parameter by which forms differ, empty = any
     * @param quality from 0 to 1
     */
    record Range(String type, String version, double quality) {

        static Optional<Range> parse(String text) {
            String[] parts = text.toLowerCase(Locale.ROOT).split(";");
            String type = parts.length == 0 ? "" : parts[0].strip();
            try {
                double quality = Double.parseDouble(parameter("q", parts).orElse("1"));
                boolean readable = type.matches("[^/\\s]+/[^/\\s]+") && quality >= 0 && quality <= 1;
                return readable
                        ? Optional.of(
                                new Range(type, parameter("version", parts).orElse(""), quality))
                        : Optional.empty();
            } catch (NumberFormatException noQuality) {
                return Optional.empty();
            }
        }

        int exactness() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : version.isEmpty() ? 2 : 3;
        }

        boolean matches(String mediaType) {
            String[] parts = mediaType.split(";");
            boolean sameType = type.equals("*/*")
                    || type.equals(parts[0])
                    || (type.endsWith("/*") && parts[0].startsWith(type.substring(0, type.length() - 1)));
            return sameType
                    && (version.isEmpty()
                            || version.equals(parameter("version", parts).orElse("")));
        }

        private static Optional<String> parameter(String name, String... parts) {
            return Stream.of(parts)
                    .skip(1)
                    .map(String::strip)
                    .filter(part -> part.startsWith(name + "="))
                    .map(part -> part.substring(name.length() + 1).strip().replace("\"", ""))
                    .findFirst();
        }
    }
}
