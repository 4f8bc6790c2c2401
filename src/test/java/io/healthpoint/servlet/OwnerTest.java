package io.healthpoint.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnerTest {

    @ApplicationPath("/health/*")
    static class AtHealth extends Application {}

    @ApplicationPath("/")
    static class AtRoot extends Application {}

    @ApplicationPath("api")
    static class AtApi extends Application {}

    @ApplicationPath("healthy")
    static class AtHealthy extends Application {}

    @Path("health")
    static class Health {}

    @Path("/health/deep")
    static class Deep {}

    @Path("/")
    static class Method {
        @Path("health")
        public String health() {
            return "the application's own";
        }
    }

    @Path("{any}")
    static class Any {}

    @Path("health")
    interface Client {}

    /** A web application with servlets, each with its mappings, and pages. */
    private static ServletContext context(Map<String, List<String>> servlets, Set<String> pages) {
        return proxy(ServletContext.class, method -> switch (method) {
            case "getServletRegistrations" ->
                servlets.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> proxy(
                                        ServletRegistration.class,
                                        asked -> asked.equals("getName") ? entry.getKey() : entry.getValue())));
            case "getResourcePaths" -> pages;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static <T> T proxy(Class<T> type, java.util.function.Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName())));
    }

    private static boolean isOwned(Class<?>... types) {
        return JaxRsOwner.of("/health", Set.of(types), context(Map.of(), Set.of()))
                .isPresent();
    }

    @Test
    void anApplicationAtThePathOwnsIt() {
        assertThat(isOwned(AtHealth.class)).isTrue();
        assertThat(isOwned(AtHealthy.class)).isFalse();
        assertThat(isOwned(AtRoot.class)).isFalse();
    }

    @Test
    void aResourceAtThePathOwnsItWhereJaxRsIsAtTheRoot() {
        assertThat(isOwned(AtRoot.class, Health.class)).isTrue();
        assertThat(isOwned(AtRoot.class, Deep.class)).isTrue();
        assertThat(isOwned(AtRoot.class, Method.class)).isTrue();
        assertThat(isOwned(AtApi.class, Health.class)).isFalse();
        assertThat(isOwned(Health.class)).isFalse();
    }

    @Test
    void templatesAndInterfacesOfClientsOwnNothing() {
        assertThat(isOwned(AtRoot.class, Any.class)).isFalse();
        assertThat(isOwned(AtRoot.class, Client.class)).isFalse();
    }

    @Test
    void jaxRsMayBeMappedToTheRootByItsClassNameAlone() {
        ServletContext context = context(Map.of("jakarta.ws.rs.core.Application", List.of("/*")), Set.of());

        assertThat(JaxRsOwner.of("/health", Set.of(Health.class), context))
                .contains(Health.class.getName() + " with @Path");
    }

    @Test
    void withoutJaxRsThereIsNobody() {
        assertThat(JaxRsOwner.of("/health", null, context(Map.of(), Set.of()))).isEmpty();
    }

    @Test
    void aServletAtThePathOwnsItAndOneBelowItDoesNot() {
        for (String mapping : List.of("/health", "/health/", "/health/*")) {
            assertThat(PathOwner.of("/health", context(Map.of("mine", List.of("/x", mapping)), Set.of())))
                    .contains("the servlet \"mine\"");
        }
        for (String mapping : List.of("/health/x", "/healthy/*", "/*", "/")) {
            assertThat(PathOwner.of("/health", context(Map.of("mine", List.of(mapping)), Set.of())))
                    .isEmpty();
        }
    }

    @Test
    void pagesBelowThePathOwnIt() {
        assertThat(PathOwner.of("/health", context(Map.of(), Set.of("/health/index.html"))))
                .contains("the page /health/index.html");
        assertThat(PathOwner.of("/health", context(Map.of(), null))).isEmpty();
    }
}
