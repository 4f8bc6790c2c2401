package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Healthpoint;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests with other settings: Quarkus ends the application of the tests before, and starts another in the same process. */
@QuarkusTest
@TestProfile(DevelopedTestedOtherwiseIT.Other.class)
class DevelopedTestedOtherwiseIT {

    @Inject
    Healthpoint health;

    @Test
    void settingsOfTheProfileHoldAndNoThreadOfTheApplicationBeforeIsLeft() throws InterruptedException {
        assertThat(health.report().results()).extracting("name").containsExactly("background");

        ClassLoader ofThisApplication = Thread.currentThread().getContextClassLoader();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("healthpoint") && thread.getContextClassLoader() != ofThisApplication) {
                thread.join(60_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** Its settings. */
    public static class Other implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("healthpoint.checks.\"written\".enabled", "false");
        }
    }
}
