package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.answers.Api;
import io.healthpoint.it.servers.answers.Leaving;
import io.healthpoint.it.servers.answers.LongChecks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint inside a JAX-RS application of the user's own answers as the servlet of the same application does. */
@ArquillianTest
class MountIT {

    private static final String[] ENTITLED = Server.as("john", "doe");
    // Not the length: JAX-RS may send a long answer in chunks.
    private static final List<String> HEADERS =
            List.of("Content-Type", "Cache-Control", "X-Content-Type-Options", "Vary", "Allow");

    // What leads to a locator and no further CXF answers itself where it is OPTIONS.
    private static final List<String> METHODS = Server.is("tomee")
            ? List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH")
            : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    static List<WebArchive> applications() {
        WebArchive war = Archives.war("mounted")
                .addClasses(Api.class, Api.Mounting.class, LongChecks.class)
                .addClasses(Leaving.class, Leaving.Left.class);
        // Each of two requests that come at once is told how its own response was left.
        return List.of(Archives.withHealthpoint(
                war,
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe",
                "healthpoint.share=0s"));
    }

    @Test
    void aGroupIsAskedAndTheResourcesBesideItAreReached() {
        HttpResponse<String> answer = Server.get("/mounted/api/health/ready", ENTITLED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{\"works\":\"OK\"},\"error\":{}}");
        assertThat(Server.get("/mounted/api/hello").body()).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/ready",
                "/ready/",
                "/ready/x",
                "/nope",
                "/live",
                "/long",
                "/bad",
                "?test=works",
                "?test=nope",
                "/?exclude=slow.and.down",
                "/ready?test=works",
                "//",
                "//ready",
                "/ready//",
                ";a=1/ready",
                "/ready;a=1",
                "/ready/;a=1",
                "/re%61dy",
                "/re%61dy/x",
                "/ready%3Ba",
                "/r%C3%A9ady",
                "/%2572eady"
            })
    void everyPathAndMethodIsAnsweredAsByTheServlet(String path) {
        for (String method : METHODS) {
            assertThat(answer(method, "/mounted/api/health" + path))
                    .as(method)
                    .isEqualTo(answer(method, "/mounted/health" + path));
        }
        assertThat(answer("GET", "/mounted/api/health" + path, ENTITLED))
                .isEqualTo(answer("GET", "/mounted/health" + path, ENTITLED));
    }

    @Test
    @Tag("asynchronous-servlet")
    void whileNobodyHasAnsweredAResponseHasTheStatusOfThat() {
        assertLeftWith("503", "/mounted/health/left");
    }

    // Payara and GlassFish may undo a status that comes after their thread has found none; others never do.
    @Test
    void soItHasInTheUsersOwnJaxRsWhereTheServerMayUndoAnother() {
        boolean undoes = Server.NAME.startsWith("payara") || Server.is("glassfish");
        assertLeftWith(undoes ? "503" : "200", "/mounted/api/health/left");
    }

    private static void assertLeftWith(String status, String path) {
        HttpResponse<String> answer = Server.get(path, ENTITLED);
        assertThat(answer.body()).isEqualTo("{\"success\":{},\"error\":{\"left\":\"with " + status + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(500);
    }

    private static List<Object> answer(String method, String path, String... headers) {
        HttpResponse<String> answer = Server.send(method, path, headers);
        Stream<Object> listed =
                HEADERS.stream().map(header -> header + answer.headers().allValues(header));
        return Stream.concat(Stream.of(answer.statusCode(), answer.body()), listed)
                .toList();
    }
}
