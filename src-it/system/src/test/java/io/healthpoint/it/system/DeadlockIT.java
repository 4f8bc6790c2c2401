package io.healthpoint.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class DeadlockIT {

    @ParameterizedTest
    @CsvSource({
        "monitors, left of user@example.org, java.lang.Object",
        "locks, left, java.util.concurrent.locks.ReentrantLock$NonfairSync"
    })
    void threadsThatWaitForEachOtherAreDownAndTheirNamesAreDataOnly(String kind, String name, String lock) {
        assertThat(run(kind))
                .contains("status=DOWN, detail=2 threads wait for each other, ")
                .contains("names=" + name + " (waits for " + lock + ")", "right (waits for " + lock + ")");
    }

    @Test
    void threadsThatWillStopWaitingAreUp() {
        assertThat(run("timed")).contains("status=UP, detail=no threads wait for each other");
    }

    private static String run(String kind) {
        return Jvm.ofThisBuild().run(List.of(), List.of(), DeadlockProgram.class, kind);
    }
}
