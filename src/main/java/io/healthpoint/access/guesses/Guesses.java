package io.healthpoint.access.guesses;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed logins, a minute long, by the address that they come from and of all addresses together. Past its own limit
 * an address waits until that minute is over; past the limit of all, every address waits that has never logged in. Thread-safe.
 */
public final class Guesses {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    // Some hundred bytes each; those that were heard of last stay.
    private static final int MOST_ADDRESSES = 10_000;
    private static final int MOST_FRIENDS = 1_000;

    private final int limit;
    private final int overall;
    private final LongSupplier nanos;
    private final Map<String, Failures> byAddress = new RecentlyUsed<>(MOST_ADDRESSES);
    private final Map<String, Object> friends = new RecentlyUsed<>(MOST_FRIENDS);
    private @Nullable Failures ofAll;

    /**
     * A limit of 0 is none.
     *
     * @param limit failures a minute of one address
     * @param overall failures a minute of all
     * @param nanos tells how much time has passed
     */
    public Guesses(int limit, int overall, LongSupplier nanos) {
        this.limit = limit;
        this.overall = overall;
        this.nanos = nanos;
    }

    /**
     * Tells whether an address has to wait.
     *
     * @param address the client's; an unknown one (empty) has no limit of its own
     * @param credentials those that are right now, the same object as long as they are: who has logged in while others were
     *     is a friend no more
     * @return how long; empty where it need not
     */
    public synchronized Optional<Duration> pauseFor(String address, Object credentials) {
        Optional<Duration> own = left(byAddress.get(address), limit);
        return own.isPresent() || isFriend(address, credentials) ? own : left(ofAll, overall);
    }

    @SuppressWarnings("ReferenceEquality") // credentials that changed and changed back are others
    private boolean isFriend(String address, Object credentials) {
        return friends.get(address) == credentials;
    }

    /**
     * Tells whether a login from there has failed within the last minute.
     *
     * @param address the client's
     * @return true of an unknown one (empty), of which nobody can tell
     */
    public synchronized boolean isSuspect(String address) {
        return address.isEmpty() || isRecent(byAddress.get(address));
    }

    /**
     * Counts a login that failed. Logins that are compared side by side may use up a limit together; those beyond it are not
     * counted and must not be told how they came out.
     *
     * @param address where it came from, empty = unknown
     * @param credentials those that it was compared with
     * @return empty where it is one of those that the limits allow; else how long to wait, as {@link #pauseFor} has it
     */
    public synchronized Optional<Duration> failed(String address, Object credentials) {
        Optional<Duration> pause = pauseFor(address, credentials);
        if (pause.isEmpty()) {
            ofAll = oneMore(ofAll);
            count(address);
        }
        return pause;
    }

    private void count(String address) {
        if (!address.isEmpty()) {
            byAddress.put(address, oneMore(byAddress.get(address)));
        }
    }

    /**
     * Remembers a login: who has logged in is not made to wait for the guesses of others.
     *
     * @param address where it came from, empty = unknown
     * @param credentials those that it was compared with
     * @return as {@link #failed} does, for the right answer must not come through where the wrong one does not
     */
    public synchronized Optional<Duration> succeeded(String address, Object credentials) {
        Optional<Duration> pause = pauseFor(address, credentials);
        if (pause.isEmpty() && !address.isEmpty()) {
            friends.put(address, credentials);
        }
        return pause;
    }

    /**
     * Tells how much is remembered.
     *
     * @return of how many addresses something is
     */
    public synchronized int addresses() {
        return byAddress.size() + friends.size();
    }

    private Optional<Duration> left(@Nullable Failures failures, int most) {
        return most == 0 || failures == null || failures.count() < most
                ? Optional.empty()
                : Optional.of(WINDOW.minusNanos(age(failures))).filter(left -> !left.isNegative() && !left.isZero());
    }

    private Failures oneMore(@Nullable Failures known) {
        return known != null && isRecent(known)
                ? new Failures(known.count() + 1, known.first())
                : new Failures(1, nanos.getAsLong());
    }

    private boolean isRecent(@Nullable Failures failures) {
        return failures != null && age(failures) < WINDOW.toNanos();
    }

    private long age(Failures failures) {
        return nanos.getAsLong() - failures.first();
    }

    private record Failures(int count, long first) {}

    private static final class RecentlyUsed<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        RecentlyUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
