package io.healthpoint.assembly;

import io.healthpoint.Report;
import io.healthpoint.files.GroupReports;
import io.healthpoint.registry.Selection;
import io.healthpoint.run.CheckRunner;
import io.healthpoint.run.LiveRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;

/**
 * The groups of this application, as its files ask for them.
 *
 * @param registry which there are
 * @param runner of their checks
 */
record RegisteredGroups(LiveRegistry registry, CheckRunner runner) implements GroupReports {

    @Override
    public SortedSet<String> names() {
        return registry.groups();
    }

    @Override
    public Optional<CompletableFuture<Report>> report(String group) {
        return runner.report(new Selection(group, Set.of(), Set.of()));
    }
}
