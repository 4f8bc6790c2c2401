package io.healthpoint.settings;

import io.healthpoint.keys.kinds.Address;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The values of all settings that are not a single check's; what each means and its default stand in
 * {@link io.healthpoint.keys.GlobalKeys}. Immutable.
 *
 * @param access who may see what
 * @param answers what answers look like
 * @param runs how checks are run
 * @param embedded where the embedded server listens
 * @param listener where the library's own listener does, empty = there is none
 * @param fleet what the instances of this application share, empty = it is alone
 * @param files where the status of groups is written, empty = nowhere
 */
public record Settings(
        Access access,
        Answers answers,
        Runs runs,
        Address embedded,
        Optional<Address> listener,
        Optional<Fleet> fleet,
        Optional<Files> files) {

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
     * How an application of many instances knows itself.
     *
     * @param store name in JNDI of what they share, or {@link io.healthpoint.keys.FleetKeys#BEAN}
     * @param node name of this instance, empty = by host and process
     * @param interval how often it writes what it knows
     * @param expect fewer instances are degraded, 0 = any number is right
     * @param min fewer instances are down, 0 = any number is right
     * @param forget how long an instance is shown that says nothing any more
     * @param create whether a missing table is made
     */
    public record Fleet(
            String store, String node, Duration interval, int expect, int min, Duration forget, boolean create) {}

    /**
     * Where the status of groups is written.
     *
     * @param directory path of a directory that exists
     * @param interval how often, longer than zero
     */
    public record Files(String directory, Duration interval) {}

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
}
