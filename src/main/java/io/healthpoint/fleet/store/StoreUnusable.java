package io.healthpoint.fleet.store;

/** A store that is there, but stays out of reach until an operator does what the message says. */
public final class StoreUnusable extends OutOfReach {

    private static final long serialVersionUID = 1L;

    /**
     * Names what failed.
     *
     * @param remedy what is wrong and what to do, for the log; nobody is told over HTTP
     * @param cause what the store's API threw
     */
    public StoreUnusable(String remedy, Throwable cause) {
        super(remedy, cause);
    }
}
