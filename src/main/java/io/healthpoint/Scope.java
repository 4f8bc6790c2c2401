package io.healthpoint;

/** Where a check runs in an application of many instances. */
public enum Scope {
    /** In each instance, for itself. */
    INSTANCE,
    /**
     * Once a fleet: one instance runs it in each interval, the others show what came of it. Where the application has no fleet
     * ({@code healthpoint.fleet.store}), in each instance.
     */
    FLEET
}
