package io.healthpoint.isolation;

/** The transaction that somebody has left open on the current thread, where the platform has transactions. Thread-safe. */
@FunctionalInterface
interface OpenTransaction {

    /**
     * Rolls it back.
     *
     * @return whether there was one
     */
    boolean rollBack();

    /** Finds out whether there are any, without linking to the API. */
    static OpenTransaction ofPlatform() {
        try {
            Class.forName("jakarta.transaction.UserTransaction", false, OpenTransaction.class.getClassLoader());
            return new JakartaTransaction();
        } catch (ClassNotFoundException | LinkageError noTransactions) {
            return () -> false;
        }
    }
}
