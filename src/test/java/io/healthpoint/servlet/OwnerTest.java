package io.healthpoint.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static Optional<String> owner(WebApplication application) {
        ServletContext context = application.context();
        return JaxRsOwner.of("/health", new JaxRsClasses("/health", context), context);
    }

    private static boolean isOwned(Class<?>... types) {
        return owner(WebApplication.of(types)).isPresent();
    }

    private static WebApplication mapped(String servlet, String... mappings) {
        return new WebApplication(Map.of(servlet, List.of(mappings)), Map.of());
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
    void jaxRsMayBeMappedToTheRootByTheNameOfItsServletAlone() {
        for (Class<?> application : List.of(Application.class, AtApi.class)) {
            assertThat(owner(mapped(application.getName(), "/*").with(Health.class)))
                    .contains(Health.class.getName() + " with @Path");
        }
        assertThat(owner(mapped("another", "/*").with(Health.class))).isEmpty();
        assertThat(owner(mapped(Health.class.getName(), "/*").with(Health.class)))
                .isEmpty();
    }

    @Test
    void aResourceInALibraryOwnsThePathToo() {
        assertThat(owner(WebApplication.of(AtRoot.class).withLibrary(AtApi.class, Deep.class)))
                .contains(Deep.class.getName() + " with @Path");
        assertThat(owner(WebApplication.of(AtApi.class).withLibrary(Deep.class)))
                .isEmpty();
    }

    @Test
    void anApplicationInALibraryOwnsThePathToo() {
        assertThat(owner(WebApplication.of().withLibrary(AtHealth.class)))
                .contains(AtHealth.class.getName() + " with @ApplicationPath");
        assertThat(owner(WebApplication.of(Health.class).withLibrary(AtRoot.class)))
                .contains(Health.class.getName() + " with @Path");
        assertThat(owner(WebApplication.of().withLibrary(AtApi.class, Health.class)))
                .isEmpty();
    }

    @Test
    void librariesAreLeftAloneWhereTheOwnClassesSayWhereJaxRsIs() {
        assertThat(owner(WebApplication.of(AtApi.class).withLibrary(AtHealth.class)))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadOrLoadedOwnsNothing() {
        byte[] unloadable = "Ljakarta/ws/rs/Path; health".getBytes(StandardCharsets.US_ASCII);
        WebApplication application = WebApplication.of(AtRoot.class, Health.class)
                .with("/WEB-INF/classes/Broken.class", unloadable)
                .with("/WEB-INF/lib/broken.jar", new byte[] {'P', 'K', 3, 4, 5})
                .with("/WEB-INF/lib/empty.jar", new byte[0]);

        assertThat(owner(application)).isPresent();
        assertThat(owner(WebApplication.of(AtRoot.class)
                        .with("/WEB-INF/classes/Broken.class", unloadable)
                        .with("/WEB-INF/lib/broken.jar", new byte[] {'P', 'K', 3, 4, 5})))
                .isEmpty();
    }

    @Test
    void anotherNameOfThePathIsLookedForToo() {
        ServletContext context = WebApplication.of(AtRoot.class, Health.class).context();

        assertThat(JaxRsOwner.of("/status", new JaxRsClasses("/status", context), context))
                .isEmpty();
    }

    @Test
    void withoutJaxRsThereIsNobody() {
        assertThat(owner(WebApplication.of())).isEmpty();
        assertThat(owner(WebApplication.of(OwnerTest.class, Health.class))).isEmpty();
    }

    @Test
    void aServletAtThePathOwnsItAndOneBelowItDoesNot() {
        for (String mapping : List.of("/health", "/health/", "/health/*")) {
            assertThat(PathOwner.of("/health", mapped("mine", "/x", mapping).context()))
                    .contains("the servlet \"mine\"");
        }
        for (String mapping : List.of("/health/x", "/healthy/*", "/*", "/")) {
            assertThat(PathOwner.of("/health", mapped("mine", mapping).context()))
                    .isEmpty();
        }
    }

    @Test
    void pagesBelowThePathOwnIt() {
        WebApplication application = WebApplication.of();
        assertThat(PathOwner.of(
                        "/health",
                        application.with("/health/index.html", new byte[0]).context()))
                .contains("the page /health/index.html");
        assertThat(PathOwner.of("/health", application.context())).isEmpty();
    }
}
