package io.healthpoint.keys.kinds;

import io.healthpoint.Level;
import io.healthpoint.registry.GroupName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of values there are. */
public final class Kinds {

    private static final String TEXT_TYPE = "java.lang.String";
    private static final String NUMBER_TYPE = "java.lang.Integer";
    private static final String DURATION_TYPE = "java.time.Duration";
    private static final String NAMES_TYPE = "java.util.Set<java.lang.String>";

    private static final Pattern SEGMENT_SHAPE = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
    private static final Pattern TOKEN_SHAPE = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern ADDRESS_SHAPE = Pattern.compile("(\\[[^\\[\\]]+]|[^:/\\s\\[\\]]+):(\\d{1,5})");
    // MicroProfile Config 3.1, "Built-in Converters". What is none of these is false there and a slip here.
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "n", "off");
    // Statuses whose answers HTTP allows no body, or that no poller could make sense of.
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    /** Any text. */
    public static final Kind<String> TEXT = text("text");

    /** Path of a file or folder. */
    public static final Kind<String> PATH =
            new Kind<>("path", "a path that this machine can have", TEXT_TYPE, text -> Path.of(text)
                    .toString());

    /** Yes or no. */
    public static final Kind<Boolean> BOOL = new Kind<>(
            "`true`, `false`", "one of true, 1, yes, y, on, false, 0, no, n, off", "java.lang.Boolean", text -> {
                String lowerCase = text.toLowerCase(Locale.ROOT);
                require(TRUE.contains(lowerCase) || FALSE.contains(lowerCase));
                return TRUE.contains(lowerCase);
            });

    /** How long something is, zero too. */
    public static final Kind<Duration> DURATION =
            new Kind<>("duration", Durations.ALLOWED + ", zero too", DURATION_TYPE, Durations::parse);

    /** How long something is, longer than zero. */
    public static final Kind<Duration> POSITIVE_DURATION = new Kind<>(
            "duration, above 0", Durations.ALLOWED + ", longer than zero", DURATION_TYPE, Durations::parsePositive);

    /** How long something lasts, in days too. */
    public static final Kind<Duration> AGE = new Kind<>(
            "duration, days too (`21d`)", Durations.ALLOWED_AGE + ", zero too", DURATION_TYPE, Durations::parseAge);

    /** An HTTP status that an answer of ours can have. */
    public static final Kind<Integer> STATUS = new Kind<>(
            "200 to 599", "an HTTP status from 200 to 599 that has a body (not 204, 205, 304)", NUMBER_TYPE, text -> {
                int status = Integer.parseInt(text);
                require(200 <= status && status <= 599 && !WITHOUT_BODY.contains(status));
                return status;
            });

    /** A segment of a URL's path. */
    public static final Kind<String> SEGMENT = new Kind<>(
            "one path segment",
            "one path segment of letters, digits, '-', '_', '.' and '~', with no slash inside",
            TEXT_TYPE,
            text -> {
                String segment = text.replaceAll("^/|/$", "");
                require(SEGMENT_SHAPE.matcher(segment).matches());
                return segment;
            });

    /** Host and port. An address of IPv6 has brackets, as in a URL (RFC 3986, 3.2.2): its last colon could be the port's. */
    public static final Kind<Address> ADDRESS = new Kind<>(
            "`HOST:PORT`",
            "HOST:PORT with a port from 0 to 65535, such as 0.0.0.0:8081 or [::1]:8081",
            TEXT_TYPE,
            text -> {
                Matcher address = ADDRESS_SHAPE.matcher(text);
                require(address.matches());
                int port = Integer.parseInt(address.group(2));
                require(port <= 65535);
                return new Address(address.group(1), port);
            });

    /** Name of a header. */
    public static final Kind<String> HEADER =
            shaped("name of a header", "the name of a header (a token of RFC 9110, 5.6.2)", TOKEN_SHAPE);

    /** Any number of names, commas between. */
    public static final Kind<Set<String>> NAMES =
            new Kind<>("names, commas between", "names separated by commas", NAMES_TYPE, Kinds::split);

    /** Any number of names of groups. */
    public static final Kind<Set<String>> GROUPS =
            new Kind<>("names, commas between", "names separated by commas; " + GroupName.RULE, NAMES_TYPE, text -> {
                Set<String> groups = split(text);
                require(groups.stream().allMatch(GroupName::isValid));
                return groups;
            });

    /** A share or an amount of bytes. */
    public static final Kind<Level> LEVEL =
            new Kind<>("level (`10%`, `500MB`)", Level.ALLOWED, TEXT_TYPE, Level::parse);

    /** A share. */
    public static final Kind<Level> PERCENT =
            level("percent (`85%`)", "a share with its sign, such as 85%; 100% at most", Level.Unit.PERCENT);

    /** An amount of bytes. */
    public static final Kind<Level> BYTES =
            level("bytes (`1KB`)", "an amount with its unit, such as 1KB or 2MiB", Level.Unit.BYTES);

    private Kinds() {}

    /**
     * Any text.
     *
     * @param unit what it is, for tables
     * @return that kind
     */
    public static Kind<String> text(String unit) {
        return new Kind<>(unit, "a text", TEXT_TYPE, Function.identity());
    }

    /**
     * A text of some shape.
     *
     * @param unit what it is, for tables
     * @param allowed the shape in words
     * @param shape the shape
     * @return that kind
     */
    public static Kind<String> shaped(String unit, String allowed, Pattern shape) {
        return new Kind<>(unit, allowed, TEXT_TYPE, text -> {
            require(shape.matcher(text).matches());
            return text;
        });
    }

    /**
     * A whole number.
     *
     * @param least 0 or more
     * @param most at most that; {@link Integer#MAX_VALUE} = any
     * @return that kind
     */
    public static Kind<Integer> number(int least, int most) {
        String unit = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
        return new Kind<>(unit, "a whole number from " + least + " to " + most, NUMBER_TYPE, text -> {
            int number = Integer.parseInt(text);
            require(least <= number && number <= most);
            return number;
        });
    }

    /**
     * One of some words, in any case, as booleans are read.
     *
     * @param words in lower case
     * @return that kind
     */
    public static Kind<String> oneOf(List<String> words) {
        String unit = "`" + String.join("`, `", words) + "`";
        return new Kind<>(unit, "one of " + String.join(", ", words), TEXT_TYPE, text -> words.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
    }

    /**
     * A URL.
     *
     * @param schemes those that it may have
     * @return that kind
     */
    public static Kind<URI> url(String... schemes) {
        String unit = String.join("://… or ", schemes) + "://…";
        return new Kind<>("URL", "a URL, " + unit + ", with a host and without a user", "java.net.URI", text -> {
            URI url = URI.create(text);
            require(url.getHost() != null
                    && url.getPort() <= 65_535
                    && url.getRawUserInfo() == null
                    && Stream.of(schemes).anyMatch(scheme -> scheme.equalsIgnoreCase(url.getScheme())));
            return url;
        });
    }

    private static Kind<Level> level(String unit, String allowed, Level.Unit counted) {
        return new Kind<>(unit, allowed, TEXT_TYPE, text -> {
            Level level = Level.parse(text);
            require(level.unit() == counted);
            return level;
        });
    }

    private static Set<String> split(String text) {
        Set<String> parts = new LinkedHashSet<>();
        Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return Collections.unmodifiableSet(parts);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
