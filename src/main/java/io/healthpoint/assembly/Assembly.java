package io.healthpoint.assembly;

import io.healthpoint.Healthpoint;
import io.healthpoint.StatusChange;
import io.healthpoint.access.AccessPolicy;
import io.healthpoint.access.AccessWarnings;
import io.healthpoint.endpoint.Announcement;
import io.healthpoint.endpoint.Answers;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Forms;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.flight.RunListener;
import io.healthpoint.history.Histories;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.RequestScopeUse;
import io.healthpoint.render.AllForms;
import io.healthpoint.rest.HealthResource;
import io.healthpoint.run.ApplicationHealth;
import io.healthpoint.run.CheckRunner;
import io.healthpoint.run.Drain;
import io.healthpoint.run.LiveRegistry;
import io.healthpoint.run.RequestScopes;
import io.healthpoint.run.StatusEvents;
import io.healthpoint.settings.ConfiguredSettings;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.OwnThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the parts when the application starts, and ends them when it stops. What others look up in the container are its
 * products; none but {@link Healthpoint}, which applications inject, has a client proxy.
 */
@ApplicationScoped
public class Assembly {

    private final OwnThreads threads;
    private final Settings settings;
    private final LiveRegistry registry;
    private final Drain drain;
    private final Healthpoint health;
    private final Endpoint endpoint;

    @SuppressWarnings("NullAway") // the client proxy, of which nobody has use, has no state
    Assembly() {
        threads = null;
        settings = null;
        registry = null;
        drain = null;
        health = null;
        endpoint = null;
    }

    /**
     * Makes every part.
     *
     * @param sources where checks come from
     * @param listeners what else wants to be told of results
     * @param changes for the application's observers
     * @param requestScopeUse whether checks need request contexts
     * @param requestContexts opens them
     */
    @Inject
    public Assembly(
            @Any Instance<CheckSource> sources,
            @Any Instance<RunListener> listeners,
            Event<StatusChange> changes,
            RequestScopeUse requestScopeUse,
            Instance<RequestContextController> requestContexts) {
        threads = new OwnThreads();
        ConfiguredSettings configured = new ConfiguredSettings();
        settings = configured.settings();
        Histories histories = new Histories(settings.runs().history());
        List<RunListener> told = new ArrayList<>(List.of(new StatusEvents(threads, changes::fire), histories));
        listeners.forEach(told::add);
        told.removeIf(listener -> !listener.isListening());
        RequestScopes scopes = new RequestScopes(requestScopeUse.used(), requestContexts);
        registry = new LiveRegistry(sources, List.copyOf(told), configured, threads, scopes::around);
        drain = new Drain();
        CheckRunner runner = new CheckRunner(registry, drain);
        health = new ApplicationHealth(runner, registry, drain);
        endpoint = new Endpoint(
                new Mount(settings.answers().path()),
                new AccessPolicy(settings),
                runner::report,
                new Forms(AllForms.make(), settings),
                new Answers(settings, histories));
    }

    // Made by this, if not before: GlassFish makes no bean any more once an application stops.
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        registry.start();
        Announcement.tell(registry, new AccessWarnings(settings));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        drain.begin();
        registry.stop();
    }

    @PreDestroy
    void end() {
        try {
            registry.stop();
        } finally {
            threads.stop();
        }
    }

    @Produces
    @ApplicationScoped
    Healthpoint health() {
        return health;
    }

    @Produces
    @Dependent
    Endpoint endpoint() {
        return endpoint;
    }

    // No bean by itself: to read the annotations of its methods costs more than to make one.
    @Produces
    @Dependent
    HealthResource resource() {
        return new HealthResource(endpoint);
    }

    // Read anew: whoever needs them may be asked for checks while the parts are made.
    @Produces
    @Dependent
    static Settings settings() {
        return new ConfiguredSettings().settings();
    }

    @Produces
    @Dependent
    LiveRegistry registry() {
        return registry;
    }
}
