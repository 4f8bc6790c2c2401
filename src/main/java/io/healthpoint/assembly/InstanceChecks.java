package io.healthpoint.assembly;

import io.healthpoint.Report;
import io.healthpoint.fleet.members.OwnChecks;
import io.healthpoint.registry.Selection;
import io.healthpoint.run.CheckRunner;
import io.healthpoint.run.LiveRegistry;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The checks of this instance, as its fleet asks for them.
 *
 * @param registry which there are, once it has been made
 * @param runner of them, once it has been made
 */
record InstanceChecks(Supplier<LiveRegistry> registry, Supplier<CheckRunner> runner) implements OwnChecks.Checks {

    @Override
    public Collection<String> names() {
        return registry.get().names();
    }

    @Override
    public Optional<CompletableFuture<Report>> run(Selection asked) {
        return runner.get().report(asked);
    }

    @Override
    public Report withDrain(Report report) {
        return runner.get().withDrain(report, Selection.ALL);
    }
}
