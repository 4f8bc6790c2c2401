package io.healthpoint.it.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each collector in a JVM of its own, with a heap that is full of garbage, then of what is kept, then of nothing. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class HeapIT {

    private static final String HEAP = "-Xmx96m";
    private static final int GENERATIONS = 21;

    // The first two keep two thirds of the heap for what lives long.
    @ParameterizedTest
    @CsvSource({"Serial, 62", "Parallel, 62", "G1, 88", "Z, 88", "Shenandoah, 88"})
    void onlyWhatACollectionLeavesCounts(String collector, String share) {
        assertThatTheHeapIsToldRightly(Jvm.ofThisBuild(), collector, share);
    }

    @ParameterizedTest
    @CsvSource({"Serial, 62", "Parallel, 62", "G1, 88", "Z, 88", "Shenandoah, 88"})
    void withAJdkThatHasGenerationsForAllOfThemToo(String collector, String share) {
        Optional<Jvm> newest = Jvm.newest().flatMap(jvm -> jvm.ifAtLeast(GENERATIONS));
        assumeTrue(newest.isPresent(), "there is no JDK " + GENERATIONS + " or later on this machine");

        assertThatTheHeapIsToldRightly(newest.get(), collector, share);
    }

    @Test
    void aJvmThatDoesLittleButCollectIsDown() {
        assertThat(Jvm.ofThisBuild().run(List.of(), List.of(HEAP, "-XX:+UseSerialGC"), PausesProgram.class))
                .startsWith("DOWN ")
                .contains("used after collection, over 70 %; ", "of the time in pauses, over 60 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "Shenandoah"})
    void aCollectorThatWorksBesideTheApplicationIsNoPause(String collector) {
        assumeTrue(Jvm.ofThisBuild().has(collector), "this JDK has no such collector");

        assertThat(Jvm.ofThisBuild().run(List.of(), options(collector), PausesProgram.class))
                .startsWith("DEGRADED ")
                .contains("used after collection, over 70 %; ")
                .doesNotContain("pauses, over");
    }

    @Test
    void aJvmThatTellsNothingOfItsCollectionsIsAskedForWhatItsPoolsSay() {
        String said = Jvm.ofThisBuild()
                .run(
                        List.of(),
                        List.of(HEAP, "-XX:+UseSerialGC", "--limit-modules", "java.management"),
                        HeapProgram.class,
                        "62");

        assertThat(percent("full", said)).isBetween(85.1, 100.0);
        assertThat(percent("empty", said)).isLessThan(50);
    }

    private static void assertThatTheHeapIsToldRightly(Jvm jvm, String collector, String share) {
        assumeTrue(jvm.has(collector), "JDK " + jvm.jdk().version() + " has no such collector");
        String said = jvm.run(List.of(), options(collector), HeapProgram.class, share);

        assertThat(said)
                .startsWith("fresh: UP ")
                .containsPattern("garbage: UP .*")
                .containsPattern("full: DEGRADED .*");
        assertThat(percent("garbage", said)).isLessThan(50);
        assertThat(percent("full", said)).isBetween(85.1, 100.0);
        assertThat(percent("empty", said)).isLessThan(50);
    }

    private static double percent(String moment, String said) {
        Matcher told = Pattern.compile(moment + ": .*used\\.percent=([0-9.]+)").matcher(said);
        assertThat(told.find()).as(said).isTrue();
        return Double.parseDouble(told.group(1));
    }

    private static List<String> options(String collector) {
        return List.of(HEAP, "-XX:+Use" + collector + "GC");
    }
}
