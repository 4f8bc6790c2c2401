package io.healthpoint.access;

import io.healthpoint.keys.GlobalKeys;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Looks at credentials that come over a connection that is not encrypted: whoever listens in has them. Thread-safe. */
final class PlainHttp {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final long DAY = Duration.ofDays(1).toNanos();

    private final boolean refuse;
    private final LongSupplier nanos;
    private long warned;
    private boolean everWarned;

    PlainHttp(boolean refuse, LongSupplier nanos) {
        this.refuse = refuse;
        this.nanos = nanos;
    }

    /** Whether credentials count that have come so. Where its address is unknown, they do unless the operator refuses them. */
    boolean mayCarryCredentials(Connection connection) {
        if (connection.secure()
                || connection.isLoopback()
                || (!refuse && connection.address().isEmpty())) {
            return true;
        }
        warnOnceADay();
        return !refuse;
    }

    private synchronized void warnOnceADay() {
        long now = nanos.getAsLong();
        if (everWarned && now - warned < DAY) {
            return;
        }
        everWarned = true;
        warned = now;
        LOGGER.log(
                System.Logger.Level.WARNING,
                "healthpoint: credentials have come over a connection that is not encrypted"
                        + (refuse
                                ? " and were refused; use HTTPS"
                                : "; use HTTPS, and set " + GlobalKeys.AUTH_REQUIRE_SECURE.name()
                                        + "=true to refuse them"));
    }
}
