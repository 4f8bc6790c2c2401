package io.healthpoint.keys.kinds;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of values that only built-in checks have. */
public final class CheckKinds {

    /** Host and port of somebody to connect to. */
    public static final Kind<Address> REMOTE = narrowed(
            Kinds.ADDRESS, "HOST:PORT with a port from 1 to 65535, such as db:5432 or [::1]:5432", at -> at.port() > 0);

    /** A host, with a port or without. */
    public static final Kind<String> SERVER = Kinds.shaped(
            "name or address, `:PORT` at will",
            "HOST or HOST:PORT, such as ns1 or [::1]:53",
            Pattern.compile("(\\[[^\\[\\]\\s]+]|[^:/\\s\\[\\]]+)(:[1-9]\\d{0,4})?"));

    /** Addresses of IP. */
    public static final Kind<Set<String>> ADDRESSES = narrowed(
                    Kinds.NAMES,
                    "addresses of IPv4 or IPv6, separated by commas",
                    all -> !all.isEmpty() && all.stream().allMatch(CheckKinds::isAddress))
            .shownAs("addresses, commas between");

    /** Path of a file or folder of this machine. */
    public static final Kind<String> PATH = narrowed(Kinds.PATH, "a path", CheckKinds::isPath);

    /** Several of them. */
    public static final Kind<Set<String>> PATHS = narrowed(
                    Kinds.NAMES,
                    "paths, separated by commas",
                    all -> !all.isEmpty() && all.stream().allMatch(CheckKinds::isPath))
            .shownAs("paths, commas between");

    /** How long something lasts, in days too, longer than zero. */
    public static final Kind<Duration> POSITIVE_AGE =
            narrowed(Kinds.AGE, Kinds.AGE.allowed().replace("zero too", "longer than zero"), age -> !age.isZero());

    /** A method of HTTP. */
    public static final Kind<String> METHOD = Kinds.shaped(
            "`GET`, `HEAD`, …",
            "a method of HTTP, in capitals, not CONNECT",
            Pattern.compile("(?!CONNECT$)[A-Z]{1,20}"));

    private static final String ALLOWED_STATUSES =
            "HTTP statuses or ranges of them, the lower first, separated by commas, such as 200-299 or 200,404";

    /** Statuses of HTTP. */
    public static final Kind<String> STATUSES = narrowed(
            Kinds.shaped(
                    "statuses and ranges, commas between",
                    ALLOWED_STATUSES,
                    Pattern.compile("RANGE(\\s*,\\s*RANGE)*".replace("RANGE", "[1-5]\\d\\d(-[1-5]\\d\\d)?"))),
            ALLOWED_STATUSES,
            CheckKinds::areRising);

    /** Whose certificates count. */
    public static final Kind<String> TRUST = Kinds.oneOf(List.of("default", "none"));

    /** A bound of a number. */
    public static final Kind<String> BOUND = Kinds.shaped(
            "bound (`>1000`, `<3`)",
            "a bound such as >1000 or <3; with the key \"of\" a share, such as >80%",
            Pattern.compile("[<>]\\s?-?\\d{1,15}(\\.\\d{1,9})?\\s?%?"));

    /** Name of an MBean. */
    // No method references: they would load what only some runtimes have.
    public static final Kind<String> OBJECT_NAME = narrowed(
                    Kinds.TEXT,
                    "an object name of JMX, such as java.lang:type=Threading",
                    text -> ObjectNames.areRight(text))
            .shownAs("object name");

    /** Name of an entry in a directory. */
    public static final Kind<String> ENTRY_NAME = narrowed(
                    Kinds.TEXT, "a distinguished name, such as dc=example,dc=com", text -> EntryNames.areRight(text))
            .shownAs("distinguished name");

    /** What cannot stand in a file of properties, or is lost at its end. */
    public static final Kind<String> ESCAPED = new Kind<>(
            "text with escapes",
            "a text with no other escapes than \\r, \\n, \\t and \\\\",
            Kinds.TEXT.javaType(),
            CheckKinds::unescaped);

    private static final Map<String, String> ESCAPES = Map.of("r", "\r", "n", "\n", "t", "\t", "\\", "\\");
    private static final Pattern IPV4 =
            Pattern.compile("(BYTE\\.){3}BYTE".replace("BYTE", "(25[0-5]|2[0-4]\\d|1?\\d?\\d)"));
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.?)", Pattern.DOTALL);

    private CheckKinds() {}

    private static <T> Kind<T> narrowed(Kind<T> kind, String allowed, Predicate<T> condition) {
        Function<String, T> parser = text -> {
            T value = kind.parser().apply(text);
            if (!condition.test(value)) {
                throw new IllegalArgumentException();
            }
            return value;
        };
        return new Kind<>(kind.unit(), allowed, kind.javaType(), parser);
    }

    private static boolean areRising(String ranges) {
        return Stream.of(ranges.split("\\s*,\\s*"))
                .map(range -> range.split("-"))
                .allMatch(ends -> ends[0].compareTo(ends[ends.length - 1]) <= 0);
    }

    private static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || (text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*") && isIpv6(text));
    }

    // With a colon in it, it is not looked up as a name.
    private static boolean isIpv6(String text) {
        try {
            return InetAddress.getByName(text).getAddress().length > 0;
        } catch (UnknownHostException none) {
            return false;
        }
    }

    // Throws what Values takes for a fault.
    private static boolean isPath(String text) {
        return !Path.of(text).toString().isEmpty();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
    }

    private static String meant(MatchResult found) {
        String meant = ESCAPES.get(found.group(1));
        if (meant == null) {
            throw new IllegalArgumentException("no such escape: " + found.group());
        }
        return meant;
    }
}
