package io.healthpoint.fleet;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.fleet.members.Members;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.fleet.store.StoreUnusable;
import io.healthpoint.keys.FleetKeys;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.GroupName;
import io.healthpoint.threads.Time;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The check that says whether the store is in reach. A warning at most: every instance goes on by itself. */
final class StoreCheck {

    static final String NAME = GroupName.FLEET;

    private static final Policy POLICY = new Policy(Set.of(), false, null, null, null, 1, 1);

    private StoreCheck() {}

    static Check of(BoundedStore store, Members members, Time time) {
        return new Check(
                NAME,
                POLICY,
                FleetKeys.STORE.name(),
                () -> CompletableFuture.completedFuture(outcome(store, members, time)));
    }

    private static Outcome outcome(BoundedStore store, Members members, Time time) {
        return store.trouble()
                .map(trouble -> Outcome.down("the store is out of reach for "
                        + Durations.formatAge(time.since(trouble.since()))
                        + " (" + words(trouble.cause())
                        + "): this instance goes on by itself"))
                .or(() -> members.twin()
                        .map(name -> Outcome.degraded("two instances are named \"" + name + "\"; give each a "
                                + FleetKeys.NODE.name() + " of its own")))
                .orElseGet(() -> Outcome.up("the store answers"));
    }

    private static String words(RuntimeException cause) {
        return cause instanceof StoreUnusable ? "see the log for the remedy" : String.valueOf(cause.getMessage());
    }
}
