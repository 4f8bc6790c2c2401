package io.healthpoint.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads query strings, the same way under every mount. */
final class Query {

    private Query() {}

    /** All values of a parameter, each once. */
    static Set<String> values(@Nullable String query, String parameter) {
        if (query == null || query.isEmpty()) {
            return Set.of();
        }
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decode(pair[0]).equals(parameter))
                .map(pair -> pair.length == 2 ? decode(pair[1]) : "")
                .collect(Collectors.toUnmodifiableSet());
    }

    // A malformed escape stands for itself: no request is worth an error page.
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
