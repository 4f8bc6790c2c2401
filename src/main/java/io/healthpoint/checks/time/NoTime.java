package io.healthpoint.checks.time;

import java.io.IOException;

/** Why the time of a reference is not known, in words of our own: fit for a log. */
public final class NoTime extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * Tells why.
     *
     * @param reason without addresses, names or messages of others
     */
    public NoTime(String reason) {
        super(reason);
    }
}
