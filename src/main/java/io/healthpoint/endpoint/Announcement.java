package io.healthpoint.endpoint;

import io.healthpoint.access.AccessWarnings;
import io.healthpoint.run.LiveRegistry;

/** Tells the log once, at start, what there is and what the operator should know. */
public final class Announcement {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private Announcement() {}

    /**
     * Tells it.
     *
     * @param registry which checks there are
     * @param access what the settings about access mean
     */
    public static void tell(LiveRegistry registry, AccessWarnings access) {
        LOGGER.log(System.Logger.Level.INFO, "healthpoint: " + registry.names().size() + " check(s)");
        registry.warnings().forEach(Announcement::warn);
        access.find().forEach(Announcement::warn);
    }

    private static void warn(String warning) {
        LOGGER.log(System.Logger.Level.WARNING, "healthpoint: " + warning);
    }
}
