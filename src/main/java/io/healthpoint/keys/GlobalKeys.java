package io.healthpoint.keys;

import io.healthpoint.keys.kinds.Address;
import io.healthpoint.keys.kinds.Kind;
import io.healthpoint.keys.kinds.Kinds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The keys that are not a single check's. */
public final class GlobalKeys {

    /** With what the name of every key begins. */
    public static final String PREFIX = "healthpoint.";

    /** Names of the forms that JSON can have. */
    public static final List<String> FORMATS = List.of("healthpoint", "microprofile");

    /** The user who sees details. */
    public static final Key<String> USERNAME =
            global("basicauth.username", Kinds.text("text without a colon"), "the user who sees details");

    /** That user's password. */
    public static final Key<String> PASSWORD =
            global("basicauth.password", Kinds.TEXT, "that user's password, plain or hashed");

    /** A file that holds it instead. */
    public static final Key<String> PASSWORD_FILE = global(
            "basicauth.password.file",
            Kinds.PATH,
            "a file that holds the password instead, such as a mounted secret; read again when it changes");

    /** Failed logins a minute from one address. */
    public static final Key<Integer> AUTH_ATTEMPTS = global(
                    "auth.attempts",
                    Kinds.number(0, 1_000_000),
                    "failed logins a minute from one address; past that they are answered 429 and not looked at;"
                            + " 0 = any number")
            .or("100");

    /** The same from all. */
    public static final Key<Integer> AUTH_ATTEMPTS_OVERALL = global(
                    "auth.attempts.overall",
                    Kinds.number(0, 1_000_000),
                    "the same of all addresses together; past it only those are looked at that have logged in before;"
                            + " 0 = any number")
            .or("1000");

    /** The header that tells the client's address. */
    public static final Key<String> AUTH_ADDRESS_HEADER = global(
                    "auth.address-header",
                    Kinds.HEADER.shownAs("name, such as `X-Forwarded-For`"),
                    "the header in which a proxy of yours tells the client's address, `Forwarded` too; its last address"
                            + " counts. Any client can write it where no proxy does")
            .orElse("none: the connection's address");

    /** Whether credentials must come encrypted. */
    public static final Key<Boolean> AUTH_REQUIRE_SECURE = global(
                    "auth.require-secure",
                    Kinds.BOOL,
                    "credentials count over an encrypted connection, or from this machine, only; those of the"
                            + " container's users too")
            .or("false");

    /** Whether anything needs authentication. */
    public static final Key<Boolean> AUTH_REQUIRED = global(
                    "auth.required", Kinds.BOOL, "authentication is needed to run anything")
            .or("false");

    /** Who is staff. */
    public static final Key<Set<String>> STAFF_ROLES = global(
                    "staff.roles", Kinds.NAMES, "roles of the container that see details")
            .or("staff");

    /**
     * Who sees details. MicroProfile Health forbids to withhold them by default (4.0, "Security").
     */
    public static final Key<String> DETAILS = global(
                    "details", Kinds.oneOf(List.of("authenticated", "always", "never")), "who sees details")
            .orElse("`authenticated`; `always` where the format is `microprofile`");

    /** Where the endpoint is. */
    public static final Key<String> PATH = global(
                    "path", Kinds.SEGMENT, "where the endpoint is, below the context root")
            .or("health");

    /** Where the library itself listens. */
    public static final Key<Address> LISTENER = global(
            "listener",
            Kinds.ADDRESS.shownAs("`HOST:PORT`, such as `0.0.0.0:8081`; port 0 = any free one"),
            "where the library itself listens too, for probes alone");

    /** Whether the server's port has the endpoint. */
    public static final Key<Boolean> MOUNT = global(
                    "mount",
                    Kinds.BOOL,
                    "whether the endpoint is on the server's port; `false` needs `healthpoint.listener`")
            .or("true");

    /** HTTP status of a report that is down; each form has a default of its own. */
    public static final Key<Integer> STATUS_DOWN = global("status.down", Kinds.STATUS, "HTTP status when down")
            .orElse("`500`; `503` in the form `microprofile`");

    /** HTTP status of a degraded report. */
    public static final Key<Integer> STATUS_DEGRADED =
            global("status.degraded", Kinds.STATUS, "HTTP status when degraded").or("200");

    /** What JSON means. */
    public static final Key<String> FORMAT = global(
                    "format", Kinds.oneOf(FORMATS), "the form of JSON where the caller does not say")
            .or("healthpoint");

    /** Deadline of a check that sets none. */
    public static final Key<Duration> TIMEOUT = global(
                    "timeout", Kinds.POSITIVE_DURATION, "deadline of a check that sets none")
            .or("5s");

    /** How long an outcome counts. */
    public static final Key<Duration> TTL = global(
                    "ttl", Kinds.DURATION, "how long an outcome of a check that sets none is served from memory")
            .or("0s");

    /** Deadline of an answer. */
    public static final Key<Duration> DEADLINE = global(
                    "deadline", Kinds.POSITIVE_DURATION, "deadline of a whole answer")
            .or("10s");

    /** How old a shared run may be. */
    public static final Key<Duration> SHARE = global(
                    "share", Kinds.DURATION, "a probe may take a finished run that began at most this long ago")
            .or("5ms");

    /** How many runs are remembered. */
    public static final Key<Integer> HISTORY = global(
                    "history", Kinds.number(0, 10_000), "how many runs of each check are remembered")
            .or("100");

    /** How long a stop waits. */
    public static final Key<Duration> DRAIN_DELAY = global(
                    "drain.delay",
                    Kinds.DURATION,
                    "how long the embedded server and Helidon go on serving once they were told to stop and `ready` is"
                            + " down")
            .or("0s");

    /** Where the status of groups is written. */
    public static final Key<String> FILES = global(
            "files",
            Kinds.PATH.shownAs("directory"),
            "a directory with a file for each group, for probes that have no HTTP; it must exist, and be this application's"
                    + " alone");

    /** How often it is. */
    public static final Key<Duration> FILES_INTERVAL = global(
                    "files.interval",
                    Kinds.POSITIVE_DURATION,
                    "how often these files are written; one that has not been for three times as long is stale")
            .or("5s");

    /** The embedded server's host. */
    public static final Key<String> HOST = global(
                    "embedded.host",
                    Kinds.text("name or address, of IPv6 with or without brackets"),
                    "where the embedded server listens")
            .or("localhost");

    /** The embedded server's port. */
    public static final Key<Integer> PORT = global(
                    "embedded.port", Kinds.number(0, 65535), "where the embedded server listens, 0 = any free port")
            .or("8080");

    /** All of them, as tables show them. */
    public static final List<Key<?>> ALL = withFleet(
            USERNAME,
            PASSWORD,
            PASSWORD_FILE,
            AUTH_ATTEMPTS,
            AUTH_ATTEMPTS_OVERALL,
            AUTH_ADDRESS_HEADER,
            AUTH_REQUIRE_SECURE,
            AUTH_REQUIRED,
            STAFF_ROLES,
            DETAILS,
            PATH,
            LISTENER,
            MOUNT,
            STATUS_DOWN,
            STATUS_DEGRADED,
            FORMAT,
            TIMEOUT,
            TTL,
            DEADLINE,
            SHARE,
            HISTORY,
            DRAIN_DELAY,
            FILES,
            FILES_INTERVAL,
            HOST,
            PORT);

    private GlobalKeys() {}

    private static List<Key<?>> withFleet(Key<?>... own) {
        return Stream.concat(Stream.of(own), FleetKeys.ALL.stream()).toList();
    }

    private static <T> Key<T> global(String name, Kind<T> kind, String meaning) {
        return Key.of(PREFIX + name, kind, meaning);
    }
}
