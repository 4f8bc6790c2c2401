package io.healthpoint.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.flight.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeteredRunsTest {

    private static final CheckResult RESULT =
            new CheckResult("a", null, Policy.DEFAULT, Outcome.up(), Instant.EPOCH, Duration.ZERO, false);
    private static final Recording RECORDING = new Recording(RESULT, RESULT, null, null);

    private final List<String> opened = new ArrayList<>();

    private MeteredRuns bridge(String api) {
        return new MeteredRuns(api) {
            @Override
            protected MeterSource open() {
                opened.add("source");
                return (check, shown) -> {
                    opened.add(check);
                    return null;
                };
            }
        };
    }

    @Test
    void theSourceIsOpenedOnceAndAskedUntilThereIsSomebodyToRead() {
        MeteredRuns bridge = bridge("java.lang.String");
        assertThat(opened).isEmpty();

        bridge.recorded(RECORDING);
        bridge.recorded(RECORDING);

        assertThat(opened).containsExactly("source", "a", "a");
    }

    @Test
    void nothingIsOpenedWhereTheApiIsAbsent() {
        MeteredRuns absent = bridge("com.example.Absent");
        absent.recorded(RECORDING);
        assertThat(opened).isEmpty();
        assertThat(absent.isListening()).isFalse();
        assertThat(bridge("java.lang.String").isListening()).isTrue();
    }

    @Test
    void aRunThatEndsAfterTheApplicationHasStoppedMakesNoMeters() {
        MeteredRuns bridge = bridge("java.lang.String");
        bridge.close();
        bridge.recorded(RECORDING);
        assertThat(opened).isEmpty();
    }
}
