package io.healthpoint.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.threads.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartMomentTest {

    private final FakeTime time = new FakeTime();
    private final List<String> came = new ArrayList<>();
    private final StartMoment start = new StartMoment(time, () -> came.add("started"));

    @Test
    void anApplicationWhoseObserversHaveRunHasStartedWhenAMountServes() {
        start.begin();
        start.initialized();
        assertThat(came).isEmpty();
        start.serves();
        assertThat(came).hasSize(1);
    }

    @Test
    void aMountThatServesBeforeTheObserversHaveRunWaitsForThem() {
        start.serves();
        start.begin();
        assertThat(came).isEmpty();
        start.initialized();
        assertThat(came).hasSize(1);
    }

    @Test
    void itComesOnce() {
        start.initialized();
        start.serves();
        start.serves();
        start.initialized();
        time.pass(Duration.ofHours(1));
        assertThat(came).hasSize(1);
    }

    @Test
    void whereNoMountTellsItComesAMinuteAfterTheBegin() {
        start.begin();
        start.initialized();
        time.pass(Duration.ofSeconds(59));
        assertThat(came).isEmpty();
        time.pass(Duration.ofSeconds(2));
        assertThat(came).hasSize(1);
    }

    @Test
    void whereTheContainerFiresNoEventOfTheStartItComesAMinuteAfterAMountServes() {
        start.serves();
        time.pass(Duration.ofSeconds(61));
        assertThat(came).hasSize(1);
    }
}
