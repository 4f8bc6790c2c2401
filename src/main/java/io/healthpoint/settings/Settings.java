package io.healthpoint.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting that is not a single check's. Immutable.
 *
 * @param access who may see what
 * @param answers what answers look like
 * @param runs how checks are run
 * @param embedded where the embedded server listens
 * @param listener where the library's own listener does, empty = there is none
 */
public record Settings(Access access, Answers answers, Runs runs, Address embedded, Optional<Address> listener) {

    /** Prefix of every key. */
    public static final String PREFIX = "healthpoint.";

    /** Key of the user's name who sees details. Default: none. */
    public static final String USERNAME = "healthpoint.basicauth.username";

    /** Key of that user's password, plain or hashed. Default: none. */
    public static final String PASSWORD = "healthpoint.basicauth.password";

    /** Key of a file that holds that password instead, plain or hashed; read again when it changes. Default: none. */
    public static final String PASSWORD_FILE = "healthpoint.basicauth.password.file";

    /** Key: failed logins a minute from one address, past which they are answered 429; 0 = any number. Default: 100. */
    public static final String AUTH_ATTEMPTS = "healthpoint.auth.attempts";

    /** Key: the same of all addresses together; past it only addresses that have logged in before are listened to. Default: 1000. */
    public static final String AUTH_ATTEMPTS_OVERALL = "healthpoint.auth.attempts.overall";

    /**
     * Key of the header in which a proxy of the operator's own tells the client's address, such as {@code X-Forwarded-For};
     * failed logins are counted by the last address in it. Default: none, they are counted by the connection's.
     */
    public static final String AUTH_ADDRESS_HEADER = "healthpoint.auth.address-header";

    /** Key: whether credentials count over an encrypted connection, or from this machine, only. Default: false. */
    public static final String AUTH_REQUIRE_SECURE = "healthpoint.auth.require-secure";

    /** Key: whether authentication is needed to run anything. Default: false. */
    public static final String AUTH_REQUIRED = "healthpoint.auth.required";

    /** Key of the roles that see details, separated by commas. Default: {@code staff}. */
    public static final String STAFF_ROLES = "healthpoint.staff.roles";

    /**
     * Key: who sees details, see {@link Details}. Default: {@code authenticated}; {@code always} where {@link #FORMAT} is
     * {@code microprofile}, whose specification forbids to withhold them by default (MicroProfile Health 4.0, "Security").
     */
    public static final String DETAILS = "healthpoint.details";

    /** Key of the endpoint's path segment below the context root. Default: {@code health}. */
    public static final String PATH = "healthpoint.path";

    /**
     * Key of an address, HOST:PORT, at which the library itself listens for probes, with threads of its own; port 0 = any free
     * one. Default: none.
     */
    public static final String LISTENER = "healthpoint.listener";

    /** Key: whether the endpoint is on the server's port; false needs {@link #LISTENER}. Default: true. */
    public static final String MOUNT = "healthpoint.mount";

    /** Key of the HTTP status of a report that is down. Default: what readers of the form expect, 500 or 503. */
    public static final String STATUS_DOWN = "healthpoint.status.down";

    /** Key of the HTTP status of a degraded report. Default: 200. */
    public static final String STATUS_DEGRADED = "healthpoint.status.degraded";

    /** Key of the form that JSON has where the caller does not say. Default: {@code healthpoint}. */
    public static final String FORMAT = "healthpoint.format";

    /** Key of the deadline of a check that sets none. Default: 5s. */
    public static final String TIMEOUT = "healthpoint.timeout";

    /** Key: how long an outcome of a check that sets nothing is served from memory. Default: 0s. */
    public static final String TTL = "healthpoint.ttl";

    /** Key of the deadline of a whole answer. Default: 10s. */
    public static final String DEADLINE = "healthpoint.deadline";

    /** Key: a probe may take a finished run that began at most this long ago. Default: 5ms; zero = never. */
    public static final String SHARE = "healthpoint.share";

    /** Key: how many runs of each check are remembered, 0 to 10000. Default: 100. */
    public static final String HISTORY = "healthpoint.history";

    /** Key: how long the embedded server and Helidon go on serving once ready is down. Default: 0s. */
    public static final String DRAIN_DELAY = "healthpoint.drain.delay";

    /** Key of the embedded server's host. Default: localhost. */
    public static final String HOST = "healthpoint.embedded.host";

    /** Key of the embedded server's port, 0 to 65535; 0 = any free one. Default: 8080. */
    public static final String PORT = "healthpoint.embedded.port";

    /**
     * Who may see what.
     *
     * @param username user's name of the credentials, empty = none
     * @param password password of the credentials, plain or hashed, empty = none
     * @param passwordFile path of a file with the password, empty = none
     * @param required whether authentication is needed to run anything
     * @param staffRoles roles of the container whose members see details
     * @param details who sees details
     * @param guessing how many failed logins are listened to
     * @param requireSecure whether credentials count over an encrypted connection, or from this machine, only
     */
    public record Access(
            String username,
            String password,
            String passwordFile,
            boolean required,
            Set<String> staffRoles,
            Details details,
            Guessing guessing,
            boolean requireSecure) {

        /** Copies the roles. */
        public Access {
            staffRoles = Set.copyOf(staffRoles);
        }

        /**
         * Describes the settings without the password.
         *
         * @return for logs
         */
        @Override
        public String toString() {
            return "Access[username=%s, passwordFile=%s, required=%s, staffRoles=%s, details=%s, %s, requireSecure=%s]"
                    .formatted(username, passwordFile, required, staffRoles, details, guessing, requireSecure);
        }
    }

    /**
     * How many failed logins are listened to.
     *
     * @param attempts a minute from one address, past which they are refused; 0 = any number
     * @param overall a minute from all addresses, past which only those are listened to that have logged in before; 0 = any
     *     number
     * @param addressHeader name of the header that tells the client's address, empty = the connection does
     */
    public record Guessing(int attempts, int overall, String addressHeader) {}

    /**
     * What answers look like.
     *
     * @param path the endpoint's path segment
     * @param mounted whether they are given on the server's port
     * @param down HTTP status of a report that is down, empty = as the form has it
     * @param degraded HTTP status of a degraded report
     * @param format name of the default form
     */
    public record Answers(String path, boolean mounted, Optional<Integer> down, int degraded, String format) {}

    /**
     * How checks are run.
     *
     * @param timeout deadline of a check that sets none
     * @param ttl how long an outcome of a check that sets nothing is served from memory
     * @param deadline deadline of a whole answer
     * @param share how old the start of a finished run may be for a probe to take it
     * @param drainDelay how long the embedded server and Helidon go on serving once ready is down
     * @param history how many runs of each check are remembered
     */
    public record Runs(
            Duration timeout, Duration ttl, Duration deadline, Duration share, Duration drainDelay, int history) {}

    /**
     * Where to listen.
     *
     * @param host name or address
     * @param port 0 to 65535; 0 = any free one
     */
    public record Address(String host, int port) {}
}
