package io.healthpoint.flight;

import io.healthpoint.registry.Check;

/** Makes the sources of checks that run once a fleet. */
@FunctionalInterface
public interface FleetSources {

    /**
     * Makes one.
     *
     * @param check that runs once a fleet, with an interval
     * @param flight of the check, in this instance
     * @param recorder of the check
     * @return its results, wherever it runs
     */
    ResultSource of(Check check, ResultSource flight, Recorder recorder);
}
