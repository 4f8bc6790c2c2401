package io.healthpoint.assembly;

import io.healthpoint.Fleet;
import io.healthpoint.Healthpoint;
import io.healthpoint.StatusChange;
import io.healthpoint.access.AccessWarnings;
import io.healthpoint.endpoint.Announcement;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.ApplicationStarted;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.RequestScope;
import io.healthpoint.run.LiveRegistry;
import io.healthpoint.settings.ConfiguredSettings;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Threads;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/**
 * Makes the parts when the application starts, and ends them when it stops. What others look up in the container are its
 * products; none but {@link Healthpoint}, which applications inject, has a client proxy.
 */
@ApplicationScoped
public class Assembly {

    private final Parts parts;
    private final StartMoment start;

    @SuppressWarnings("NullAway") // the client proxy, of which nobody has use, has no state
    Assembly() {
        parts = null;
        start = null;
    }

    /**
     * Makes every part.
     *
     * @param sources where checks come from
     * @param listeners what else wants to be told of results
     * @param changes for the application's observers
     * @param requestScope opens request contexts for checks and observers
     * @param shared what the instances share, where that is a bean
     */
    @Inject
    public Assembly(
            @Any Instance<CheckSource> sources,
            @Any Instance<RunListener> listeners,
            Event<StatusChange> changes,
            RequestScope requestScope,
            @Fleet Instance<Object> shared) {
        parts = new Parts(sources, listeners, changes, requestScope, shared, this::serves);
        start = new StartMoment(parts.threads, this::announce);
    }

    // Made by this, if not before: GlassFish makes no bean any more once an application stops.
    void begin(@Observes @Initialized(ApplicationScoped.class) Object starting) {
        parts.threads.open();
        parts.files.begin();
        start.begin();
    }

    void initialized(@Observes @Priority(Integer.MAX_VALUE) @Initialized(ApplicationScoped.class) Object starting) {
        start.initialized();
    }

    // Its own observers of the start have run before: where CDI Lite has it, nothing else says so.
    void started(@Observes ApplicationStarted all) {
        start.initialized();
        serves();
    }

    private void serves() {
        parts.threads.open();
        start.serves();
    }

    private void announce() {
        parts.begin();
        parts.files.start();
        parts.listener.open();
        Announcement.tell(parts.registry, new AccessWarnings(parts.settings));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        parts.stop();
    }

    @PreDestroy
    void end() {
        try {
            parts.registry.stop();
            parts.listener.close();
        } finally {
            parts.threads.stop();
        }
    }

    @Produces
    @ApplicationScoped
    Healthpoint health() {
        return parts.health;
    }

    @Produces
    @Dependent
    Endpoint endpoint() {
        return parts.endpoint;
    }

    // Read anew: whoever needs them may be asked for checks while the parts are made.
    @Produces
    @Dependent
    static Settings settings() {
        return new ConfiguredSettings().settings();
    }

    @Produces
    @Dependent
    Threads threads() {
        return parts.threads;
    }

    @Produces
    @Dependent
    LiveRegistry registry() {
        return parts.registry;
    }
}
