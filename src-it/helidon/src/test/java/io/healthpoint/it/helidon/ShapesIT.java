package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each shape of application, with the JAR and without. */
@OnHelidon
@ParameterizedClass
@EnumSource(Shape.class)
class ShapesIT {

    private static final List<String> REQUESTS = List.of(
            "GET /",
            "HEAD /",
            "POST /",
            "GET /other.html",
            "GET /none.html",
            "GET /healthy",
            "GET /api/health",
            "GET /api/health/ready",
            "GET /api/hello",
            "OPTIONS /api/hello",
            "PUT /api/hello",
            "GET /api/hello/world",
            "GET /api/hello/nobody",
            "GET /api/hello/%zz",
            "GET /api/none",
            "GET /api/application.wadl",
            "GET /%00",
            "GET /../",
            "NONSENSE");

    private static Helidon without;
    private static Helidon with;
    private static String health;

    @Parameter
    Shape shape;

    @BeforeParameterizedClassInvocation
    static void start(Shape shape) {
        health = shape.hasHealth() ? "/status" : "/health";
        without = Helidon.start(shape.classPath());
        with = Helidon.start(
                shape.classPathWithOurs(),
                "healthpoint.path=" + health.substring(1),
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        with.close();
        without.close();
    }

    @Test
    void whatTheApplicationItselfAnswersIsTheSameToTheByte() {
        for (String request : REQUESTS) {
            assertThat(with.raw(request)).as(request).isEqualTo(without.raw(request));
        }
        assertThat(without.raw("GET /")).contains("200 OK", "The first page.");
        assertThat(without.raw("GET /api/hello").contains("hello")).isEqualTo(shape.hasResources());
    }

    @Test
    void helidonsOwnHealthIsTheSameToTheByte() {
        assumeThat(shape.hasHealth()).isTrue();

        for (String path : List.of("/health", "/health/live", "/health/ready", "/health/started", "/health/none")) {
            assertThat(with.raw("GET " + path)).as(path).isEqualTo(without.raw("GET " + path));
        }
        assertThat(without.raw("GET /health/live")).contains("\"alive\"");
    }

    @Test
    void theEndpointIsAtTheRootOnce() {
        assertThat(with.output())
                .containsOnlyOnce("healthpoint: served at " + health + "/")
                .doesNotContain("not served");
        for (String path : List.of(health, health + "/")) {
            assertThat(with.get(path).statusCode()).isEqualTo(500);
            assertThat(with.get(path).body()).isEqualTo("{}");
        }
        assertThat(with.get("/api" + health).statusCode()).isEqualTo(404);
    }

    @Test
    void groupsFormsAndThePageAreThere() {
        assertThat(with.getAs("john", "doe", health + "/bad").body())
                .isEqualTo("{\"success\":{},\"error\":{\"down\":\"as ever\"}}");
        assertThat(with.getAs("john", "doe", health + "/slow").body())
                .isEqualTo("{\"success\":{\"slow\":\"OK\"},\"error\":{}}");
        assertThat(with.getAs("john", "doe", health + "/live").body()).contains("\"up\":\"OK\"");
        assertThat(with.getAs("john", "doe", health + "/?test=up").statusCode()).isEqualTo(200);
        assertThat(with.getAs("john", "doe", health + "/?test=none").statusCode())
                .isEqualTo(404);
        assertThat(with.get(health + "/bad?format=microprofile").statusCode()).isEqualTo(503);
        assertThat(with.get(health + "/?format=openmetrics").statusCode()).isEqualTo(200);
        assertThat(with.get(health + "/?format=none").statusCode()).isEqualTo(400);
        HttpResponse<String> page = with.get(health + "/", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("<html");
    }

    @Test
    void checksOfMicroProfileHealthAreChecks() {
        assumeThat(shape.hasHealth()).isTrue();

        assertThat(with.getAs("john", "doe", health + "/live").body()).contains("\"alive\":\"");
    }

    @Test
    void headersAndOtherMethodsAreThoseOfEveryMount() {
        HttpResponse<String> get = with.get(health + "/ready");
        HttpResponse<String> head = with.send("HEAD", health + "/ready");

        assertThat(get.headers().map())
                .containsEntry("content-type", List.of("application/json"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("vary", List.of("Accept, Authorization"))
                .containsEntry("content-length", List.of("2"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue("2");
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
            HttpResponse<String> refused = with.send(method, health + "/ready");
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
            assertThat(refused.body()).isEqualTo("{}");
        }
    }

    @Test
    void itsAddressMayBeWrittenInManyWays() {
        String escaped = "/%" + Integer.toHexString(health.charAt(1)) + health.substring(2);
        for (String path : List.of(
                health + "/ready/", "/" + health + "///ready", health + ";a=1/ready;b=2", escaped + "/re%61dy")) {
            assertThat(with.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(with.get(path).body()).isEqualTo("{}");
        }
        for (String path : List.of("/ready/x", "/none", "/ready%2Fx", "/ready%3Bx")) {
            assertThat(with.get(health + path).statusCode()).as(path).isEqualTo(404);
            assertThat(with.get(health + path).body()).isEqualTo("{}");
        }
    }
}
