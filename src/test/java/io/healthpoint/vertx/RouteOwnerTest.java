package io.healthpoint.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.endpoint.Mount;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the endpoint from the router, and what does not. */
class RouteOwnerTest {

    private static final TakenPaths NONE = new TakenPaths(Map.of());

    private static Optional<String> owner(String segment, TakenPaths taken, @Nullable String... paths) {
        return RouteOwner.of(new Mount(segment, true), router(paths), taken);
    }

    private static Router router(@Nullable String... paths) {
        return proxy(
                Router.class,
                "getRoutes",
                Stream.of(paths).map(RouteOwnerTest::route).toList());
    }

    private static Route route(@Nullable String path) {
        return proxy(Route.class, "getPath", path);
    }

    private static <T> T proxy(Class<T> type, String method, @Nullable Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, none) -> {
            assertThat(called.getName()).isEqualTo(method);
            return answer;
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/", "/health/mine", "/h%65alth"})
    void aRouteAtThePathOrBelowKeepsIt(String path) {
        assertThat(owner("health", NONE, "/other", path)).contains("the route " + path);
    }

    @Test
    void routesForEveryPathBesideItOrWithAParameterDoNot() {
        assertThat(owner("health", NONE, null, "/", "/healthy", "/:any", "/api/health"))
                .isEmpty();
    }

    @Test
    void aClassThatSaysSoKeepsIt() {
        TakenPaths taken = new TakenPaths(Map.of("/health/mine", "app.Mine with @Path", "/", "app.Root with @Path"));

        assertThat(owner("health", taken)).contains("app.Mine with @Path");
        assertThat(owner("status", taken)).isEmpty();
    }

    @Test
    void aPageKeepsIt() {
        assertThat(owner("page-of-a-test", NONE)).contains("the page /page-of-a-test/index.html");
    }
}
