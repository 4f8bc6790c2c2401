package io.healthpoint.checks.system;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.Written;
import io.healthpoint.checks.time.DatabaseTime;
import io.healthpoint.checks.time.HttpDate;
import io.healthpoint.checks.time.NoTime;
import io.healthpoint.checks.time.Offset;
import io.healthpoint.checks.time.Reference;
import io.healthpoint.checks.time.Sntp;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Whether this machine's clock is right, by another's. Immutable, safe for use by several threads.
 *
 * <p>UP: it is not further off than {@code warn}. DEGRADED: it is, or nobody could be asked, for what is not known is not
 * healthy. DOWN: it is further off than {@code down}; tokens are refused and certificates seem out of date. Only what is certain
 * counts: an answer that was long under way, or that tells whole seconds, may be that much off itself.
 *
 * <p>Servers of the public want to be asked once a minute at most: give the check an {@code interval}.
 *
 * <pre>{@code
 * Healthpoint.register("clock", policy, ClockCheck.ntp("time.example.org").down(Duration.ofSeconds(10)));
 * }</pre>
 */
public final class ClockCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final Limits DEFAULTS = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Reference reference;
    private final Limits limits;
    private final Duration within;

    ClockCheck(Reference reference, Limits limits, Duration within) {
        this.reference = reference;
        this.limits = limits;
        this.within = within;
    }

    /**
     * Asks a time server: degraded beyond 1 s, down beyond 30 s.
     *
     * @param server its host, or host and port ({@code time.example.org}, {@code 192.0.2.1:123}, {@code [2001:db8::1]:123})
     * @return the check
     * @throws IllegalArgumentException where it is neither
     */
    public static ClockCheck ntp(String server) {
        return new ClockCheck(Sntp.of(server, InstantSource.system()), DEFAULTS, WITHIN);
    }

    /**
     * Asks a web server for its {@code Date}, which tells whole seconds: degraded beyond 1 s, down beyond 30 s.
     *
     * @param url what is asked for, with {@code HEAD}; its status does not count
     * @return the check
     * @throws IllegalArgumentException where it is not one of HTTP
     */
    public static ClockCheck url(URI url) {
        return new ClockCheck(new HttpDate(url, InstantSource.system()), DEFAULTS, WITHIN);
    }

    /**
     * Asks a database (PostgreSQL, MySQL, MariaDB, SQL Server, Oracle, H2) for its time: degraded beyond 1 s, down beyond 30 s.
     *
     * @param database where connections come from
     * @return the check
     */
    public static ClockCheck database(DataSource database) {
        return new ClockCheck(new DatabaseTime(database, InstantSource.system()), DEFAULTS, WITHIN);
    }

    /**
     * Sets what degrades.
     *
     * @param off how far the clock may be off, zero or longer; 1 s by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is negative
     */
    public ClockCheck warn(Duration off) {
        return new ClockCheck(reference, new Limits(off, limits.down()), within);
    }

    /**
     * Sets what takes down.
     *
     * @param off how far the clock may be off, zero or longer; 30 s by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is negative
     */
    public ClockCheck down(Duration off) {
        return new ClockCheck(reference, new Limits(limits.warn(), off), within);
    }

    /**
     * Sets by when a run must be over.
     *
     * @param length longer than zero; 5 s by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is not longer than zero
     */
    public ClockCheck within(Duration length) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("within must be longer than zero, was " + length);
        }
        return new ClockCheck(reference, limits, length);
    }

    @Override
    public Outcome call() {
        try {
            return limits.judge(reference.ask(Deadline.in(within)));
        } catch (NoTime e) {
            return Outcome.degraded("not known: " + e.getMessage());
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "cannot ask for the time", e);
            return Outcome.degraded("not known: nobody answers (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** How far the clock may be off. */
    record Limits(Duration warn, Duration down) {

        Limits {
            if (warn.isNegative() || down.isNegative()) {
                throw new IllegalArgumentException(
                        "warn and down must be zero or longer, were " + warn + " and " + down);
            }
        }

        Outcome judge(Offset offset) {
            return outcome(offset)
                    .with("offset.seconds", seconds(offset.likely()))
                    .with("doubt.seconds", seconds(offset.doubt()))
                    .with("offset.seconds.warn", seconds(warn.compareTo(down) < 0 ? warn : down))
                    .with("offset.seconds.down", seconds(down));
        }

        private Outcome outcome(Offset offset) {
            String found =
                    Written.duration(offset.likely().abs()) + (offset.likely().isNegative() ? " ahead" : " behind")
                            + ", give or take " + Written.duration(offset.doubt());
            if (offset.certain().compareTo(down) > 0) {
                return Outcome.down(found + ", beyond " + Written.duration(down));
            }
            return offset.certain().compareTo(warn) > 0
                    ? Outcome.degraded(found + ", beyond " + Written.duration(warn))
                    : Outcome.up(found);
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }
}
