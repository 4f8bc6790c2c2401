package io.healthpoint.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts failed logins by the address that they come from, a minute long. Past the limit an address has to wait until that
 * minute is over; others never do. Thread-safe.
 */
final class Guesses {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    // Some hundred bytes each. Who has more addresses than that is forgotten, oldest first: no guess costs memory for
    // ever.
    private static final int MOST_ADDRESSES = 10_000;

    private final int limit;
    private final LongSupplier nanos;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** A limit of 0 is none. */
    Guesses(int limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /** How long an address has to wait; empty where it need not. Where the address is unknown nobody is made to wait for others. */
    synchronized Optional<Duration> pauseFor(String address) {
        Failures failures = byAddress.get(address);
        return failures == null || failures.count() < limit
                ? Optional.empty()
                : Optional.of(WINDOW.minusNanos(age(failures))).filter(left -> !left.isNegative() && !left.isZero());
    }

    synchronized void failed(String address) {
        if (limit == 0 || address.isEmpty()) {
            return;
        }
        Failures known = byAddress.get(address);
        byAddress.put(
                address,
                known == null || age(known) >= WINDOW.toNanos()
                        ? new Failures(1, nanos.getAsLong())
                        : new Failures(known.count() + 1, known.first()));
    }

    synchronized int addresses() {
        return byAddress.size();
    }

    private long age(Failures failures) {
        return nanos.getAsLong() - failures.first();
    }

    private record Failures(int count, long first) {}
}
