package io.healthpoint.endpoint;

import io.healthpoint.access.AccessWarnings;
import io.healthpoint.run.LiveRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the log once, at start, what there is and what the operator should know. */
@ApplicationScoped
public class Announcement {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    @Inject
    LiveRegistry registry;

    @Inject
    AccessWarnings access;

    @Inject
    Forms forms;

    /** For the container. */
    public Announcement() {}

    void announce(@Observes @Initialized(ApplicationScoped.class) Object started) {
        forms.unknown(); // makes them now: what they lack is told at the start, not to the first probe
        LOGGER.log(
                System.Logger.Level.INFO,
                "healthpoint: {0} check(s)",
                registry.names().size());
        registry.warnings().forEach(Announcement::warn);
        access.find().forEach(Announcement::warn);
    }

    private static void warn(String warning) {
        LOGGER.log(System.Logger.Level.WARNING, "healthpoint: " + warning);
    }
}
