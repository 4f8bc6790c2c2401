package io.healthpoint.fleet.lease;

import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.Check;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What all leases of an instance have in common.
 *
 * @param store what the instances share
 * @param me random name of this instance
 * @param node gives its name
 * @param threads for looks and runs
 * @param time the clocks
 * @param random from 0 to 1, for the jitter
 */
public record OnceAFleet(
        BoundedStore store, String me, Supplier<String> node, Threads threads, Time time, DoubleSupplier random) {

    /**
     * Makes the source of a check.
     *
     * @param check that runs once a fleet, with an interval
     * @param flight of the check, in this instance
     * @param recorder of the check
     * @return its results, wherever it runs
     */
    public LeasedRuns of(Check check, ResultSource flight, Recorder recorder) {
        return new LeasedRuns(this, check, flight, recorder);
    }
}
