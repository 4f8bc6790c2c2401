package io.healthpoint.assembly;

import io.healthpoint.Fleet;
import io.healthpoint.Healthpoint;
import io.healthpoint.Report;
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
import io.healthpoint.isolation.Isolation;
import io.healthpoint.listener.Listener;
import io.healthpoint.registry.ApplicationStarted;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.RequestScope;
import io.healthpoint.registry.Selection;
import io.healthpoint.render.forms.AllForms;
import io.healthpoint.run.ApplicationHealth;
import io.healthpoint.run.CheckRunner;
import io.healthpoint.run.Drain;
import io.healthpoint.run.LiveRegistry;
import io.healthpoint.run.StatusEvents;
import io.healthpoint.settings.ConfiguredSettings;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.OwnThreads;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Makes the parts when the application starts, and ends them when it stops. What others look up in the container are its
 * products; none but {@link Healthpoint}, which applications inject, has a client proxy.
 */
@ApplicationScoped
public class Assembly {

    private final OwnThreads threads;
    private final Settings settings;
    private final LiveRegistry registry;
    private final CheckRunner runner;
    private final Drain drain;
    private final Siblings siblings;
    private final Healthpoint health;
    private final Endpoint endpoint;
    private final StartMoment start;
    private final Listener listener;

    @SuppressWarnings("NullAway") // the client proxy, of which nobody has use, has no state
    Assembly() {
        threads = null;
        settings = null;
        registry = null;
        runner = null;
        drain = null;
        siblings = null;
        health = null;
        endpoint = null;
        start = null;
        listener = null;
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
        threads = new OwnThreads();
        ConfiguredSettings configured = new ConfiguredSettings();
        settings = configured.settings();
        Histories histories = new Histories(settings.runs().history());
        Isolation isolation = new Isolation(requestScope);
        StatusEvents events = new StatusEvents(threads, isolation.around("an observer of StatusChange", changes::fire));
        List<RunListener> told = new ArrayList<>(List.of(events, histories));
        listeners.forEach(told::add);
        siblings = Siblings.of(settings, shared, new InstanceChecks(this::registry, this::runner), threads);
        siblings.listener().ifPresent(told::add);
        told.removeIf(listener -> !listener.isListening());
        List<CheckSource> all = new ArrayList<>();
        sources.forEach(all::add);
        siblings.source().ifPresent(all::add);
        registry = new LiveRegistry(all, List.copyOf(told), configured, threads, isolation::around, siblings.runs());
        start = new StartMoment(threads, this::announce);
        drain = new Drain(siblings::drain);
        runner = new CheckRunner(registry, drain);
        health = new ApplicationHealth(runner, registry, drain);
        endpoint = new Endpoint(
                Mount.of(settings),
                new AccessPolicy(settings),
                this::report,
                new Forms(AllForms.make(), settings),
                new Answers(settings, histories),
                this::serves);
        listener = new Listener(settings, endpoint, threads);
    }

    // Made by this, if not before: GlassFish makes no bean any more once an application stops.
    void begin(@Observes @Initialized(ApplicationScoped.class) Object starting) {
        threads.open();
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
        threads.open();
        start.serves();
    }

    private void announce() {
        begin();
        listener.open();
        Announcement.tell(registry, new AccessWarnings(settings));
    }

    // Where nobody has told, an application that is asked has started.
    private Optional<CompletableFuture<Report>> report(Selection asked) {
        begin();
        return siblings.report(asked, runner::report);
    }

    private void begin() {
        registry.start();
        siblings.join();
    }

    private CheckRunner runner() {
        return runner;
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        drain.begin();
        siblings.leave();
        registry.stop();
    }

    @PreDestroy
    void end() {
        try {
            registry.stop();
            listener.close();
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

    // Read anew: whoever needs them may be asked for checks while the parts are made.
    @Produces
    @Dependent
    static Settings settings() {
        return new ConfiguredSettings().settings();
    }

    @Produces
    @Dependent
    Threads threads() {
        return threads;
    }

    @Produces
    @Dependent
    LiveRegistry registry() {
        return registry;
    }
}
