package io.healthpoint.fleet.lease;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.entry.LeaseEntry;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.registry.Check;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A lease where it stands: the entry of the store, read and changed by compare-and-set on what was seen there last. What the store
 * throws means that it is out of reach. Not thread-safe.
 */
final class SharedLease {

    private final BoundedStore store;
    private final Check check;
    private final String key;
    private final Lease lease;
    private final LongSupplier nanos;
    private @Nullable String unanswered;
    private long unansweredAt;

    /** Has asked for nothing yet. */
    SharedLease(OnceAFleet fleet, Check check, Lease lease) {
        this.store = fleet.store();
        this.check = check;
        this.key = EntryKey.ofCheck(check.name());
        this.lease = lease;
        this.nanos = fleet.time().nanos();
    }

    /** Looks at it. */
    void read() {
        String text = store.read(key).orElse(null);
        lease.saw(text, Optional.ofNullable(text).flatMap(some -> LeaseEntry.of(some, check)), nanos.getAsLong());
    }

    /** Claims the next run; empty where another instance was faster. */
    Optional<LeaseEntry> claim(String node) {
        LeaseEntry claim = lease.claim(node);
        unansweredAt = nanos.getAsLong();
        unanswered = claim.text();
        String expected = lease.text();
        boolean isMine = expected == null ? store.create(key, unanswered) : store.replace(key, expected, unanswered);
        if (isMine) {
            lease.saw(unanswered, Optional.of(claim), nanos.getAsLong());
        }
        unanswered = null;
        return isMine ? Optional.of(claim) : Optional.empty();
    }

    /**
     * When the claim that stands there was tried, if no answer came to it: it has been written after all. A second time there is
     * none.
     */
    Optional<Long> claimedUnanswered() {
        boolean isIt = unanswered != null && unanswered.equals(lease.text());
        unanswered = null;
        return isIt ? Optional.of(unansweredAt) : Optional.empty();
    }

    /** Who has it; empty where this instance has not. */
    Optional<LeaseEntry> mine() {
        return lease.isMine() ? Optional.ofNullable(lease.entry()) : Optional.empty();
    }

    /** Changes it. It may have been taken meanwhile: then nothing comes of it. */
    void replace(LeaseEntry entry) {
        String expected = lease.text();
        String text = entry.text();
        if (expected != null && store.replace(key, expected, text)) {
            lease.saw(text, Optional.of(entry), nanos.getAsLong());
        }
    }
}
