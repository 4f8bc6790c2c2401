package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The test-suite of django-healthpoint, case by case. */
class DjangoHealthpointIT {

    private static final Sample APP = Sample.of("django");
    private static final String USER = "healthpoint.basicauth.username=john";
    private static final String PASSWORD = "healthpoint.basicauth.password=doe";
    private static final String FAILING = "app.failing=true";
    private static final String REQUIRED = "healthpoint.auth.required=true";

    @Test
    void succeedsWhereEveryCheckSucceeds() {
        try (Server server = Server.start(APP, USER, PASSWORD)) {
            HttpResponse<String> answer = server.get("/health/");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{}");
        }
    }

    @Test
    void failsWhereOneCheckFails() {
        try (Server server = Server.start(APP, USER, PASSWORD, FAILING)) {
            HttpResponse<String> answer = server.get("/health/");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{}");
        }
    }

    @Test
    void showsDetailsToTheCredentialsAndToNobodyElse() {
        try (Server server = Server.start(APP, USER, PASSWORD, FAILING)) {
            HttpResponse<String> entitled = server.getAs("john", "doe", "/health/");

            assertThat(entitled.statusCode()).isEqualTo(500);
            assertThat(entitled.body())
                    .isEqualTo("{\"success\":{\"app.Health.success\":\"This is a health check that always succeeds\"},"
                            + "\"error\":{\"app.Health.failure\":\"This health check may fail\"}}");
            assertThat(server.getAs("john", "wrong", "/health/").body()).isEqualTo("{}");
            assertThat(server.getAs("jane", "doe", "/health/").body()).isEqualTo("{}");
        }
    }

    @Test
    void runsOnlyTheTestsThatAreNamed() {
        try (Server server = Server.start(APP, USER, PASSWORD, FAILING)) {
            assertThat(server.get("/health/?test=app.Health.success").statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/health/?test=app.Health.failure").statusCode())
                    .isEqualTo(500);
            HttpResponse<String> unknown = server.getAs("john", "doe", "/health/?test=nope");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).isEqualTo("{\"success\":{},\"error\":{\"nope\":\"Unknown health check\"}}");
            assertThat(server.output()).containsOnlyOnce("ran: success").containsOnlyOnce("ran: failure");
        }
    }

    @Test
    void leavesOutWhatIsExcluded() {
        try (Server server = Server.start(APP, USER, PASSWORD, FAILING)) {
            assertThat(server.get("/health/?exclude=app.Health.failure&exclude=nope")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void runsNothingWhereAuthenticationIsRequiredAndMissing() {
        try (Server server = Server.start(APP, USER, PASSWORD, REQUIRED)) {
            HttpResponse<String> refused = server.get("/health/");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Basic realm=\"healthpoint\", charset=\"UTF-8\"");
            assertThat(refused.body()).isEqualTo("{}");
            assertThat(server.getAs("john", "wrong", "/health/").statusCode()).isEqualTo(401);
            assertThat(server.output()).doesNotContain("ran:");
            assertThat(server.getAs("john", "doe", "/health/").statusCode()).isEqualTo(200);
        }
    }
}
