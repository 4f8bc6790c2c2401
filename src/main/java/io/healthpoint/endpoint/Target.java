package io.healthpoint.endpoint;

import io.healthpoint.registry.GroupName;
import io.healthpoint.registry.Selection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for from its path and query. */
final class Target {

    private Target() {}

    /** Empty where the path leads nowhere; a group that leads nowhere is known to the registry only. */
    static Optional<Selection> of(Request request) {
        List<String> path = request.path().segments();
        if (path.isEmpty()) {
            return Optional.of(selection(null, request));
        }
        return path.size() == 1 && GroupName.isValid(path.get(0))
                ? Optional.of(selection(path.get(0), request))
                : Optional.empty();
    }

    private static Selection selection(@Nullable String group, Request request) {
        String query = request.query();
        return new Selection(group, Query.values(query, "test"), Query.values(query, "exclude"));
    }
}
