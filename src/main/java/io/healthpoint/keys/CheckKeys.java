package io.healthpoint.keys;

import io.healthpoint.Scope;
import io.healthpoint.keys.kinds.Kinds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys that every check has: {@code healthpoint.checks."NAME".KEY}. */
public final class CheckKeys {

    /** With what the name of each begins. */
    public static final String PREFIX = GlobalKeys.PREFIX + "checks.";

    private static final String CODE = "the annotation's: ";

    /** Whether it is there at all. */
    public static final Key<Boolean> ENABLED = Key.of(
                    "enabled", Kinds.BOOL, "whether the check is there; its groups are, even where they are empty then")
            .or("true");

    /** Its groups. */
    public static final Key<Set<String>> GROUPS =
            Key.of("groups", Kinds.GROUPS, "groups that it belongs to").orElse(CODE + "`ready`");

    /** Whether it makes the whole down. */
    public static final Key<Boolean> CRITICAL = Key.of(
                    "critical", Kinds.BOOL, "down makes the whole down; if not, degraded")
            .orElse(CODE + "`true`");

    /** Deadline of a run. */
    public static final Key<Duration> TIMEOUT =
            Key.of("timeout", Kinds.POSITIVE_DURATION, "deadline of one run").orElse(CODE + "`healthpoint.timeout`");

    /** Period of its runs. */
    public static final Key<Duration> INTERVAL = Key.of(
                    "interval", Kinds.DURATION, "period of background runs, 0 = none")
            .orElse(CODE + "`0s`");

    /** How long an outcome counts. */
    public static final Key<Duration> TTL = Key.of("ttl", Kinds.DURATION, "how long an outcome is served from memory")
            .orElse(CODE + "`healthpoint.ttl`");

    /** Failures in a row. */
    public static final Key<Integer> FAILURE_THRESHOLD = Key.of(
                    "failure-threshold", Kinds.number(1, Integer.MAX_VALUE), "failures in a row that turn it down")
            .orElse(CODE + "`1`");

    /** Successes in a row. */
    public static final Key<Integer> SUCCESS_THRESHOLD = Key.of(
                    "success-threshold", Kinds.number(1, Integer.MAX_VALUE), "successes in a row that turn it up")
            .orElse(CODE + "`1`");

    /** Whether its thread is interrupted. */
    public static final Key<Boolean> INTERRUPT = Key.of(
                    "interrupt", Kinds.BOOL, "whether its thread is interrupted at the deadline")
            .orElse(CODE + "`true`");

    /** Where it runs in a fleet. */
    public static final Key<Scope> SCOPE = Key.of(
                    "scope",
                    FleetKeys.SCOPE,
                    "`fleet`: one instance runs it in each `interval`, the others show what came of it")
            .orElse(CODE + "`instance`");

    /** Type of a built-in check. */
    public static final Key<String> TYPE = Key.of(
                    "type", Kinds.text("name of a type"), "makes a built-in check of that type, without any code")
            .orElse("none: the check is a method");

    /** All of them. */
    public static final List<Key<?>> ALL = List.of(
            ENABLED,
            GROUPS,
            CRITICAL,
            TIMEOUT,
            INTERVAL,
            TTL,
            FAILURE_THRESHOLD,
            SUCCESS_THRESHOLD,
            INTERRUPT,
            SCOPE,
            TYPE);

    private CheckKeys() {}

    /**
     * Writes a whole name.
     *
     * @param check the check's name
     * @param key what follows
     * @return such as {@code healthpoint.checks."db".timeout}
     */
    public static String name(String check, String key) {
        return PREFIX + '"' + check + "\"." + key;
    }

    /**
     * Reads a whole name.
     *
     * @param name any
     * @return empty where it is not written like a key of a check
     */
    public static Optional<Named> parse(String name) {
        int close = name.lastIndexOf("\".");
        if (!name.startsWith(PREFIX + '"') || close <= PREFIX.length()) {
            return Optional.empty();
        }
        return Optional.of(new Named(name.substring(PREFIX.length() + 1, close), name.substring(close + 2)));
    }

    /**
     * The two parts of a whole name.
     *
     * @param check the check's name
     * @param key what follows it: one of the keys there are, if the operator made no slip
     */
    public record Named(String check, String key) {}
}
