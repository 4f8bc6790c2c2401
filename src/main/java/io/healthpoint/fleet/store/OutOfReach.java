package io.healthpoint.fleet.store;

import org.jspecify.annotations.Nullable;

/** A store that cannot be asked or changed now. Whether a change was made is not known. */
public class OutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what failed.
     *
     * @param message in our own words, without any address or name of the store: the log and the entitled are told
     * @param cause what the store's API threw; null where nothing was
     */
    public OutOfReach(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
