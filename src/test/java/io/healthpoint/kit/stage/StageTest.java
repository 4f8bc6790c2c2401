package io.healthpoint.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.HealthCheck;
import io.healthpoint.Status;
import io.healthpoint.registry.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @ApplicationScoped
    static class Deaf {

        final CountDownLatch end = new CountDownLatch(1);

        @HealthCheck("deaf")
        void hang() {
            while (end.getCount() > 0) {
                try {
                    end.await();
                } catch (InterruptedException swallowed) {
                    continue;
                }
            }
        }
    }

    @Test
    void aThreadThatDoesNotEndWithTheTestIsTold() {
        Stage stage = new Stage(new Class<?>[] {Deaf.class}, PATIENCE);
        stage.open();
        Deaf deaf = stage.bean(Deaf.class);
        assertThat(stage.trial().probe(Selection.ALL).status()).isEqualTo(Status.DOWN);
        assertThat(stage.close()).singleElement().asString().startsWith("the check \"deaf\"");
        deaf.end.countDown();
    }

    @Test
    void whereThereIsNoContainerTheTestSaysWhatToDo() {
        assertThatThrownBy(() -> new Stage(new Class<?>[0], PATIENCE).trial())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@HealthpointTest(beans = ");
    }

    @Test
    void settingsArePutBack() {
        System.setProperty("healthpoint.timeout", "7s");
        TestSettings settings = TestSettings.set(new String[] {"healthpoint.timeout = 1s", "healthpoint.deadline=2s"});
        assertThat(System.getProperty("healthpoint.timeout")).isEqualTo("1s");
        settings.putBack();
        assertThat(System.getProperty("healthpoint.timeout")).isEqualTo("7s");
        assertThat(System.getProperty("healthpoint.deadline")).isNull();
        System.clearProperty("healthpoint.timeout");
    }
}
