package io.healthpoint.checks.time;

import io.healthpoint.checks.Deadline;

/** A clock that counts, and can be asked. Safe for use by several threads. */
public interface Reference {

    /**
     * Compares it with this machine's clock.
     *
     * @param deadline by when it must be over
     * @return how far it is ahead
     * @throws NoTime where it answers, but its time is not to be had, with words for people
     * @throws Exception where it does not answer
     */
    Offset ask(Deadline deadline) throws Exception;
}
