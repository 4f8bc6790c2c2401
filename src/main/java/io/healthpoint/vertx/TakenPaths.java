package io.healthpoint.vertx;

import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import java.util.Map;
import java.util.Optional;

/**
 * What the classes of the application have at which path, as far as their annotations say.
 *
 * @param owners from a path below the root to who has it, in words
 */
record TakenPaths(Map<String, String> owners) {

    Optional<String> ownerOf(Mount mount) {
        return owners.entrySet().stream()
                .filter(owner -> mount.covers(RequestPath.of(owner.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
