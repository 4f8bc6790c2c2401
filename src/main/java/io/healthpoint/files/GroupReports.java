package io.healthpoint.files;

import io.healthpoint.Report;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;

/** The groups of checks whose status is written, as a seam. Thread-safe. */
public interface GroupReports {

    /**
     * Tells which groups there are now.
     *
     * @return sorted; {@link io.healthpoint.Groups} are among them
     */
    SortedSet<String> names();

    /**
     * Runs the checks of a group, as a request for it would.
     *
     * @param group one of the names
     * @return the report when it is there; empty where the group has gone
     */
    Optional<CompletableFuture<Report>> report(String group);
}
