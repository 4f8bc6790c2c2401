package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JAR serves beside everything that an application has, and changes nothing of it. */
@ArquillianTest
class MatrixIT {

    // Jetty lists files with the times at which it has unpacked them.
    private static final List<String> PATHS = Stream.of(
                    "",
                    "/",
                    "/index.html",
                    "/static/page.html",
                    "/static/",
                    "/nothing",
                    "/api",
                    "/api/",
                    "/api/users",
                    "/api/users/",
                    "/api/health",
                    "/api/nothing",
                    "/users",
                    "/users/",
                    "/rest",
                    "/rest/",
                    "/rest/users",
                    "/rest/nothing",
                    "/healthy",
                    "/health.html",
                    "/other/health")
            .filter(path -> !(Server.is("jetty") && path.equals("/static/")))
            .toList();
    // Jetty refuses empty segments itself.
    private static final List<String> AT_THE_ENDPOINT = Stream.of(
                    "/health", "/health/", "//health", "/health/ready", "/health?test=works")
            .filter(path -> !(Server.is("jetty") && path.startsWith("//")))
            .toList();
    private static final List<String> OWN_PATHS = List.of("/health", "/health/", "/health/users", "/health/x");

    static List<WebArchive> applications() {
        return Application.all().stream()
                .flatMap(application -> Stream.of(application.warWithout(), application.warWith()))
                .toList();
    }

    static Stream<Application> all() {
        return Application.all().stream();
    }

    static Stream<Application> whereTheApplicationHasThePath() {
        return all().filter(application -> application.shape().isOwner);
    }

    static Stream<Application> whereThePathIsFree() {
        return all().filter(application -> !application.shape().isOwner);
    }

    static Stream<Application> whereChecksRun() {
        return whereThePathIsFree().filter(application -> !hasNoCdi(application));
    }

    private static boolean hasNoCdi(Application application) {
        return application.shape() == Matrix.F && Server.is("tomee");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPathOfTheApplicationAnswersAsItDidWithoutTheJar(Application application) {
        for (String path : PATHS) {
            assertThat(answer(application.with(), path))
                    .as(application + " " + path)
                    .isEqualTo(answer(application.without(), path));
        }
    }

    @ParameterizedTest
    @MethodSource("whereTheApplicationHasThePath")
    void whatTheApplicationHasAtThePathItKeeps(Application application) {
        for (String path : OWN_PATHS) {
            assertThat(answer(application.with(), path))
                    .as(application + " " + path)
                    .isEqualTo(answer(application.without(), path));
        }
        assertThat(OWN_PATHS.stream()
                        .map(path -> Server.get(application.with() + path).statusCode()))
                .contains(200);
    }

    @ParameterizedTest
    @MethodSource("whereThePathIsFree")
    void theEndpointIsServedWhereThePathIsFree(Application application) {
        for (String path : AT_THE_ENDPOINT) {
            HttpResponse<String> answer = Server.get(application.with() + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(hasNoCdi(application) ? 503 : 200);
            assertThat(answer.body()).as(path).isEqualTo("{}");
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            HttpResponse<String> head = Server.send("HEAD", application.with() + path);
            assertThat(head.statusCode()).as(path).isEqualTo(answer.statusCode());
            assertThat(head.headers().firstValue("Content-Length")).contains("2");
            assertThat(head.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("whereChecksRun")
    void whatLeadsNowhereIsRefusedInOurOwnForm(Application application) {
        for (String path : List.of("/health/nope", "/health/ready/x", "/health?test=nope")) {
            HttpResponse<String> answer = Server.get(application.with() + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo("{}");
        }
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            HttpResponse<String> answer = Server.send(method, application.with() + "/health/");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.body()).as(method).isEqualTo("{}");
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        }
    }

    @ParameterizedTest
    @MethodSource("whereChecksRun")
    void eachApplicationHasItsOwnChecksAndCredentials(Application application) {
        String name = application.toString();
        String others = application.shape() == Matrix.B ? ",\"works.too\":\"OK\"" : "";
        assertThat(Server.get(application.with() + "/health/", Server.as(name, "secret of " + name))
                        .body())
                .isEqualTo("{\"success\":{\"works\":\"OK\"" + others + "},\"error\":{}}");
        String other = all().map(Application::toString)
                .filter(another -> !another.equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Server.get(application.with() + "/health/", Server.as(other, "secret of " + other))
                        .body())
                .isEqualTo("{}");
    }

    // The name of the application may be in the answer.
    private static String answer(String context, String path) {
        HttpResponse<String> response = Server.get(context + path);
        String location = response.headers().firstValue("Location").orElse("");
        return (response.statusCode() + " " + location + " " + response.body())
                .replaceAll("\\b" + context.substring(1) + "\\b", "CONTEXT");
    }
}
