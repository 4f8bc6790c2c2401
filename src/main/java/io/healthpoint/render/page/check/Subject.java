package io.healthpoint.render.page.check;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page knows of one check.
 *
 * @param name under which people know it
 * @param link to its own page
 * @param result its part of the report
 * @param isInstance whether it is no check but an instance of a fleet, which has no runs
 * @param history what is remembered of it; null = nothing
 * @param now when the page is drawn
 */
public record Subject(
        String name,
        String link,
        CheckResult result,
        boolean isInstance,
        @Nullable CheckHistory history,
        Instant now) {

    Status status() {
        return result.outcome().status();
    }

    List<CheckHistory.Run> runs() {
        return history == null ? List.of() : history.runs();
    }
}
