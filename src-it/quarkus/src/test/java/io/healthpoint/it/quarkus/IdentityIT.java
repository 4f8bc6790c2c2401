package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A check runs as nobody, whoever asks first and makes the threads. */
class IdentityIT {

    private static final String NOBODY = "{\"success\":{\"who\":\"nobody\",\"who.later\":\"nobody\"},\"error\":{}}";

    @Test
    void whereAUserOfQuarkusAsksFirst() {
        try (Application application = start()) {
            assertThat(asked(application)).isEqualTo(NOBODY);
            application.get("/health/who");
            assertThat(application.details("/health/who").body()).isEqualTo(NOBODY);
            assertThat(asked(application)).isEqualTo(NOBODY);
        }
    }

    @Test
    void whereAStrangerAsksFirst() {
        try (Application application = start()) {
            assertThat(application.get("/health/who").body()).isEqualTo("{}");
            assertThat(asked(application)).isEqualTo(NOBODY);
            assertThat(application.details("/health/who").body()).isEqualTo(NOBODY);
        }
    }

    private static Application start() {
        return Application.start("healthpoint.share=0s");
    }

    private static String asked(Application application) {
        return application.getAs("boss", "boss-secret-1", "/health/who").body();
    }
}
