package io.healthpoint.helidon;

import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes every request whose path leads to the endpoint, however it is written, and lets all others pass. Helidon has a virtual
 * thread for each, which may wait. Thread-safe.
 */
final class HealthRoute {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final Answer GONE = Answer.empty(503);
    private static final String MATCHED = "io.helidon.http.PathMatchers$MatchResult";

    private final Endpoint endpoint;
    private final Mount mount;
    private final SentRequests requests = new SentRequests();
    private final Responses responses = new Responses();
    private final Call rawPath = Call.of("io.helidon.common.uri.UriPath", "rawPath");
    private final Object everything =
            Call.of("io.helidon.http.PathMatchers", "any").on(null);
    private final Call match =
            Call.of("io.helidon.http.PathMatcher", "match", Call.type("io.helidon.common.uri.UriPath"));
    private final Object noMatch = Call.of(MATCHED, "notAccepted").on(null);

    HealthRoute(Endpoint endpoint) throws ReflectiveOperationException {
        this.endpoint = endpoint;
        this.mount = endpoint.mount();
    }

    void on(Object routing) throws ReflectiveOperationException {
        Class<?> matcher = Call.type("io.helidon.http.PathMatcher");
        Class<?> handler = Call.type("io.helidon.webserver.http.Handler");
        Predicate<Object> anyMethod = method -> true;
        Call.of("io.helidon.webserver.http.HttpRouting$Builder", "route", Predicate.class, matcher, handler)
                .run(
                        routing,
                        anyMethod,
                        Role.of(matcher, Map.of("match", arguments -> match(arguments[0]))),
                        Role.of(handler, Map.of("handle", arguments -> handle(arguments[0], arguments[1]))));
    }

    private Object match(Object path) {
        boolean ours = mount.covers(RequestPath.of((String) rawPath.on(path)));
        return ours ? match.on(everything, path) : noMatch;
    }

    private @Nullable Object handle(Object request, Object response) {
        responses.send(answer(request), response);
        return null;
    }

    private Answer answer(Object request) {
        try {
            return endpoint.answer(requests.read(request, mount)).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException | LinkageError stopped) {
            // Whatever it is, nobody gets an error page.
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot answer", stopped);
        }
        return GONE;
    }
}
