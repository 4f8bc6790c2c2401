package io.healthpoint;

import java.util.concurrent.Callable;

/**
 * The health of this application, to be injected. Thread-safe.
 */
public interface Healthpoint {

    /**
     * Asks all checks and waits for the answer, for {@code healthpoint.deadline} at most.
     *
     * @return the whole report
     * @throws IllegalStateException where a check calls this: it would wait for itself
     */
    Report report();

    /**
     * Asks the checks of a group and waits for the answer, for {@code healthpoint.deadline} at most.
     *
     * @param group its name
     * @return the whole report
     * @throws IllegalArgumentException where there is no such group
     * @throws IllegalStateException where a check calls this: it would wait for itself
     */
    Report report(String group);

    /**
     * Adds a check. It runs as any other, and configuration applies to it by its name.
     *
     * @param name unique in the application
     * @param policy how it is run, see {@link Policy#DEFAULT}
     * @param check what it does: null is down, and so is whatever it throws
     * @return removes the check again
     * @throws IllegalArgumentException where the name is taken, or a group's name is none
     */
    Registration register(String name, Policy policy, Callable<Outcome> check);

    /**
     * Takes the application out of service: {@code ready} is down from now on and does not come back, whatever the checks
     * say. The application goes on serving. Calling it again does nothing.
     */
    void drain();

    /** A check that was added. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {

        /** Removes the check; the next report is without it. Calling it again does nothing. */
        @Override
        void close();
    }
}
