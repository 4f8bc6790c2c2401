package io.healthpoint.registry;

/** Gives what the application wrote a request context of its own, one for each call. Thread-safe. */
@FunctionalInterface
public interface RequestScope {

    /** For applications without a bean of that scope: opens nothing. */
    RequestScope UNUSED = () -> Opened.NOTHING;

    /**
     * Opens a context and makes it the current thread's.
     *
     * @return to leave it and to end it, in this order
     */
    Opened open();

    /** One open context. */
    interface Opened {

        /** None. */
        Opened NOTHING = new Opened() {
            @Override
            public void leave() {}

            @Override
            public void end() {}
        };

        /** It is the current thread's no longer; its beans live on. To be called once, by the thread that opened it. */
        void leave();

        /** Destroys its beans. To be called once, by any thread. */
        void end();
    }
}
