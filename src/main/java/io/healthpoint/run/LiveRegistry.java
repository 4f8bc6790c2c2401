package io.healthpoint.run;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckRegistry;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.settings.ConfiguredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The registry of this application: the checks of every source, with configuration applied. Thread-safe. */
@ApplicationScoped
public class LiveRegistry {

    private final CheckRegistry registry;
    private final List<String> warnings;

    LiveRegistry() {
        this.registry = new CheckRegistry(List.of());
        this.warnings = List.of();
    }

    /**
     * Asks every source once.
     *
     * @param sources all beans of that type
     * @param settings what the operator says of the checks
     */
    @Inject
    public LiveRegistry(@Any Instance<CheckSource> sources, ConfiguredSettings settings) {
        List<Check> declared = new ArrayList<>();
        sources.forEach(source -> declared.addAll(source.checks()));
        this.registry = new CheckRegistry(settings.applyTo(declared));
        this.warnings = settings.unknownKeys(declared.stream().map(Check::name).toList());
    }

    /**
     * Returns the checks there are.
     *
     * @return the registry
     */
    public CheckRegistry current() {
        return registry;
    }

    /**
     * Returns what the operator should know.
     *
     * @return a sentence each
     */
    public List<String> warnings() {
        return warnings;
    }
}
