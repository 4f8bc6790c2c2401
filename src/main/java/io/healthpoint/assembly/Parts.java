package io.healthpoint.assembly;

import io.healthpoint.Healthpoint;
import io.healthpoint.Report;
import io.healthpoint.StatusChange;
import io.healthpoint.access.AccessPolicy;
import io.healthpoint.endpoint.Answers;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Forms;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.flight.RunListener;
import io.healthpoint.history.Histories;
import io.healthpoint.isolation.Isolation;
import io.healthpoint.listener.Listener;
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
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Every part, made by hand and in order, once an application. */
final class Parts {

    final OwnThreads threads = new OwnThreads();
    final Settings settings;
    final LiveRegistry registry;
    final Drain drain;
    final Siblings siblings;
    final ReportFiles files;
    final Healthpoint health;
    final Endpoint endpoint;
    final Listener listener;

    private final CheckRunner runner;

    /**
     * Makes them; nothing is begun.
     *
     * @param sources where checks come from
     * @param listeners what else wants to be told of results
     * @param changes for the application's observers
     * @param requestScope opens request contexts for checks and observers
     * @param shared what the instances share, where that is a bean
     * @param serves is told when the endpoint is asked for the first time
     */
    Parts(
            Instance<CheckSource> sources,
            Instance<RunListener> listeners,
            Event<StatusChange> changes,
            RequestScope requestScope,
            Instance<Object> shared,
            Runnable serves) {
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
        drain = new Drain(this::drained);
        runner = new CheckRunner(registry, drain);
        files = ReportFiles.of(settings, new RegisteredGroups(registry, runner), threads);
        health = new ApplicationHealth(runner, registry, drain);
        endpoint = new Endpoint(
                Mount.of(settings),
                new AccessPolicy(settings),
                this::report,
                new Forms(AllForms.make(), settings),
                new Answers(settings, histories, configured::origins),
                serves);
        listener = new Listener(settings, endpoint, threads);
    }

    private LiveRegistry registry() {
        return registry;
    }

    private CheckRunner runner() {
        return runner;
    }

    private void drained() {
        files.drain();
        siblings.drain();
    }

    // Where nobody has told, an application that is asked has started.
    private Optional<CompletableFuture<Report>> report(Selection asked) {
        begin();
        return siblings.report(asked, runner::report);
    }

    /** Begins what checks and instances do by themselves. */
    void begin() {
        registry.start();
        siblings.join();
    }

    /** Goes out of service, and ends what was begun. */
    void stop() {
        drain.begin();
        siblings.leave();
        files.stop();
        registry.stop();
    }
}
