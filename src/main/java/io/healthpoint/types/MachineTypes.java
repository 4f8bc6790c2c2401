package io.healthpoint.types;

import io.healthpoint.Level;
import io.healthpoint.keys.Key;
import io.healthpoint.keys.kinds.CheckKinds;
import io.healthpoint.keys.kinds.Kinds;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Built-in checks of the machine. */
public final class MachineTypes {

    /** Which file systems. */
    public static final Key<Set<String>> PATHS = Key.of(
                    "path", CheckKinds.PATHS, "where it looks: the file systems that hold these")
            .asRequired();

    /** When little is free. */
    public static final Key<Level> FREE_WARN =
            Key.of("warn", Kinds.LEVEL, "less free space is degraded").or("10%");

    /** When too little is free. */
    public static final Key<Level> FREE_DOWN =
            Key.of("down", Kinds.LEVEL, "less free space is down").or("2%");

    /** Whether to write. */
    public static final Key<Boolean> WRITE = Key.of(
                    "write",
                    Kinds.BOOL,
                    "whether it makes an empty file there and deletes it: finds what free bytes do not")
            .or("false");

    /** Which file. */
    public static final Key<String> FILE =
            Key.of("path", CheckKinds.PATH, "the file").asRequired();

    /** How new it must be. */
    public static final Key<Duration> MODIFIED_WITHIN =
            Key.of("modified-within", CheckKinds.POSITIVE_AGE, "a file that was changed longer ago is down");

    /** How large. */
    public static final Key<Level> MIN_SIZE =
            Key.of("min-size", Kinds.BYTES, "a smaller file is down").or("0B");

    /** Whether it must not be there. */
    public static final Key<Boolean> ABSENT = Key.of("absent", Kinds.BOOL, "whether it is down that the file is there")
            .or("false");

    /** A time server. */
    public static final Key<String> NTP = Key.of("ntp", CheckKinds.SERVER, "a time server (SNTP)");

    /** A web server. */
    public static final Key<URI> CLOCK_URL =
            Key.of("url", Kinds.url("http", "https"), "a web server instead, whose `Date` counts");

    /** A database. */
    public static final Key<String> CLOCK_LOOKUP =
            Key.of("lookup", Kinds.text("JNDI name"), "a data source instead, whose database's time counts");

    /** Off. */
    public static final Key<Duration> CLOCK_WARN = Key.of(
                    "warn", Kinds.POSITIVE_DURATION, "a clock that is further off is degraded")
            .or("1s");

    /** Too far off. */
    public static final Key<Duration> CLOCK_DOWN = Key.of(
                    "down", Kinds.POSITIVE_DURATION, "a clock that is further off is down")
            .or("30s");

    /** Free space. */
    public static final CheckType DISK = CheckType.local(
                    "disk", "space is free, and can be written to", PATHS, FREE_WARN, FREE_DOWN, WRITE)
            .where(Rule.falling(FREE_WARN, FREE_DOWN));

    /** A file. */
    public static final CheckType FILE_TYPE = CheckType.local(
                    "file",
                    "a file is there, new and large enough; or is not there",
                    FILE,
                    MODIFIED_WITHIN,
                    MIN_SIZE,
                    ABSENT)
            .where(withoutFile(MODIFIED_WITHIN), withoutFile(MIN_SIZE));

    /** The clock. */
    public static final CheckType CLOCK = CheckType.local(
                    "clock", "this machine's clock is right", NTP, CLOCK_URL, CLOCK_LOOKUP, CLOCK_WARN, CLOCK_DOWN)
            .where(Rule.exactlyOne(NTP, CLOCK_URL, CLOCK_LOOKUP), Rule.lengthening(CLOCK_WARN, CLOCK_DOWN));

    static final List<CheckType> ALL = List.of(DISK, FILE_TYPE, CLOCK);

    private MachineTypes() {}

    private static Rule withoutFile(Key<?> key) {
        return new Rule(
                "not have both %s and %s=true".formatted(key.name(), ABSENT.name()),
                "remove one of them",
                given -> Optional.of("both")
                        .filter(both -> given.has(key) && given.find(ABSENT).orElse(false)));
    }
}
