package io.healthpoint.flight;

import io.healthpoint.CheckResult;

/** Is told of every result, once a flight, in order for each check. Every CDI bean of this type is. */
@FunctionalInterface
public interface RunListener {

    /**
     * Tells, once and before anything else, whether this listener wants to hear anything.
     *
     * @return true by default
     */
    default boolean isListening() {
        return true;
    }

    /**
     * Returns who is told of one check's results: who keeps something of each check need not look it up at each run.
     *
     * @param name of the check
     * @return this one by default
     */
    default RunListener ofCheck(String name) {
        return this;
    }

    /**
     * A flight has been counted.
     *
     * @param recording what came of it
     */
    void recorded(Recording recording);

    /**
     * A result has been given once more, without a run: from memory, or from the background.
     *
     * @param result what was given
     */
    default void reused(CheckResult result) {}

    /**
     * A check that was registered while the application runs is gone.
     *
     * @param name of the check
     */
    default void forgotten(String name) {}
}
