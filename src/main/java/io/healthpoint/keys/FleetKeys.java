package io.healthpoint.keys;

import io.healthpoint.Scope;
import io.healthpoint.keys.kinds.Kind;
import io.healthpoint.keys.kinds.Kinds;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The keys of an application of many instances: {@code healthpoint.fleet.KEY}. */
public final class FleetKeys {

    /** The value of {@link #STORE} that means a bean. */
    public static final String BEAN = "bean";

    // What can stand in a URL unescaped (RFC 3986, section 2.3), and is no part of a path that means another.
    private static final Pattern NODE_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

    /** Where a check runs. */
    static final Kind<Scope> SCOPE = scope(Kinds.oneOf(List.of("instance", "fleet")));

    /** What the instances share. */
    public static final Key<String> STORE = fleet(
                    "store",
                    Kinds.text("JNDI name, or `bean`"),
                    "what all instances share: a map or a cache of a grid, or a data source; `bean` = the bean with the"
                            + " qualifier `@Fleet`")
            .orElse("none: it is alone");

    /** This instance's name. */
    public static final Key<String> NODE = fleet(
                    "node",
                    Kinds.shaped(
                            "name",
                            "at most 100 letters, digits, '-', '_', '.' and '~' that begin with a letter or a digit",
                            NODE_SHAPE),
                    "the name of this instance")
            .orElse("host name and process");

    /** How often it writes. */
    public static final Key<Duration> INTERVAL = fleet(
                    "interval", Kinds.POSITIVE_DURATION, "how often an instance writes what it knows")
            .or("10s");

    /** How many there should be. */
    public static final Key<Integer> EXPECT =
            fleet("expect", Kinds.number(1, 1_000_000), "with fewer instances the fleet is degraded");

    /** How many there must be. */
    public static final Key<Integer> MIN =
            fleet("min", Kinds.number(1, 1_000_000), "with fewer instances the fleet is down");

    /** How long a silent one is shown. */
    public static final Key<Duration> FORGET = fleet(
                    "forget", Kinds.POSITIVE_DURATION, "how long an instance is shown that says nothing any more")
            .or("10m");

    /** Whether the table is made. */
    public static final Key<Boolean> CREATE = fleet(
                    "create", Kinds.BOOL, "makes the table, where the store is a data source that has none")
            .or("false");

    /** All of them, as tables show them. */
    static final List<Key<?>> ALL = List.of(STORE, NODE, INTERVAL, EXPECT, MIN, FORGET, CREATE);

    private FleetKeys() {}

    private static <T> Key<T> fleet(String name, Kind<T> kind, String meaning) {
        // A constant: the table of all keys cannot be made before this one.
        return Key.of(GlobalKeys.PREFIX + "fleet." + name, kind, meaning);
    }

    private static Kind<Scope> scope(Kind<String> word) {
        return new Kind<>(
                word.unit(),
                word.allowed(),
                Scope.class.getName(),
                text -> Scope.valueOf(word.parser().apply(text).toUpperCase(Locale.ROOT)));
    }
}
