package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How the application starts and stops. */
class LifeIT {

    @Test
    void whileTheApplicationStopsReadyIsDownAndTheOthersAnswer() throws InterruptedException {
        try (Application application = Application.start("quarkus.shutdown.delay=4S")) {
            assertThat(application.get("/health/ready").statusCode()).isEqualTo(200);
            application.terminate();
            int ready = 200;
            while (ready == 200) {
                ready = application.get("/health/ready").statusCode();
            }
            assertThat(ready).isEqualTo(500);
            assertThat(application.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(application.outputToTheEnd())
                    .containsOnlyOnce("ready is down from now on")
                    .contains("stopped in");
        }
    }

    @Test
    void whatIsWrongWithSettingsStopsTheStartAllAtOnce() {
        Ended ended = Ended.of(
                Duration.ofMinutes(1),
                Application.command("healthpoint.timeout=soon", "healthpoint.checks.\"static\".timeout=never"));

        assertThat(ended.status()).isPositive();
        assertThat(ended.output())
                .contains("healthpoint cannot start:", "HEALTHPOINT-009")
                .contains("healthpoint.timeout", "\"soon\"")
                .contains("healthpoint.checks.\"static\".timeout", "\"never\"");
    }

    @Test
    void whereAuthenticationIsRequiredTheEndpointAsksForItItself() {
        try (Application application = Application.start("healthpoint.auth.required=true")) {
            HttpResponse<String> stranger = application.get("/health");
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.headers().allValues("WWW-Authenticate"))
                    .containsExactly("Basic realm=\"healthpoint\", charset=\"UTF-8\"");
            assertThat(stranger.body()).isEqualTo("{}");

            HttpResponse<String> wrong = application.getAs("boss", "wrong", "/health");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().allValues("WWW-Authenticate"))
                    .containsExactly("Basic realm=\"healthpoint\", charset=\"UTF-8\"");

            assertThat(application.getAs("guest", "guest-secret-1", "/health").statusCode())
                    .isEqualTo(403);
            assertThat(application
                            .getAs("boss", "boss-secret-1", "/health/ready")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(application.details("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void settingsHoldWhereverTheyCount() {
        try (Application application = Application.start(
                "healthpoint.path=status",
                "healthpoint.checks.\"down\".enabled=false",
                "healthpoint.checks.\"optional\".critical=true",
                "healthpoint.status.down=503",
                "healthpoint.checks.\"nobody\".critical=true")) {
            assertThat(application.details("/status/broken").body())
                    .isEqualTo(
                            "{\"success\":{},\"warning\":{\"degraded\":\"slowly\"},\"error\":{\"optional\":\"ERROR\"}}");
            assertThat(application.get("/status/broken").statusCode()).isEqualTo(503);
            assertThat(application.get("/health/broken").body()).isNotEqualTo("{}");
            assertThat(application.output()).contains("setting healthpoint.checks.\"nobody\".critical names no check");
        }
    }
}
