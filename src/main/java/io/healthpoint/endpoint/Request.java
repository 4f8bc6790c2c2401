package io.healthpoint.endpoint;

import io.healthpoint.access.Caller;
import io.healthpoint.registry.GroupName;
import io.healthpoint.registry.Selection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mount knows of a request.
 *
 * @param method the HTTP method, as sent
 * @param path what follows the endpoint's own segment: nothing, the group, or {@code fleet} and an instance
 * @param query the query string, as sent, without the question mark; null = none
 * @param accept the forms that the client takes, all Accept headers joined by commas; null = none
 * @param caller who asks
 */
public record Request(
        String method,
        RequestPath path,
        @Nullable String query,
        @Nullable String accept,
        Caller caller) {

    /** Which checks it asks for; empty where the path leads nowhere. A group that leads nowhere only the registry knows. */
    Optional<Selection> asked() {
        List<String> below = path.segments();
        if (below.isEmpty()) {
            return Optional.of(selection(null));
        }
        if (below.size() == 2 && below.get(0).equals(GroupName.FLEET) && GroupName.isValid(below.get(1))) {
            return Optional.of(selection(String.join("/", below)));
        }
        return below.size() == 1 && GroupName.isValid(below.get(0))
                ? Optional.of(selection(below.get(0)))
                : Optional.empty();
    }

    private Selection selection(@Nullable String group) {
        return new Selection(group, Query.values(query, "test"), Query.values(query, "exclude"));
    }
}
