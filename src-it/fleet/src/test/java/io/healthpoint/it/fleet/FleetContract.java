package io.healthpoint.it.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds whatever three instances share. */
@Tag("fleet")
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class FleetContract {

    private Instances instances;
    private Runs runs;

    /** What it says of itself, and a fresh start for the next one. */
    @RegisterExtension
    final AfterTestExecutionCallback failed = context -> {
        if (context.getExecutionException().isPresent()) {
            System.out.println(context.getDisplayName() + " failed, with instances that said:\n" + instances.output());
            System.out.println(context.getExecutionException().get());
            instances.kill();
        }
    };

    /** Makes what they share, and says how they find it. */
    abstract Instances open() throws Exception;

    /** Takes it away for good. */
    void close() throws Exception {}

    /** Writes into it, past the library. */
    abstract void write(Map<String, String> entries) throws Exception;

    /** Most characters that a text in it may have. */
    int longest() {
        return 900_000;
    }

    /** Whether it lives outside of the instances, and is whole whatever becomes of them. */
    abstract boolean isApart();

    final Instances instances() {
        return instances;
    }

    final Runs runs() {
        return runs;
    }

    @BeforeAll
    void start() throws Exception {
        instances = open();
        runs = instances.runsOf("once");
    }

    @BeforeEach
    void complete() {
        instances.complete();
        runs.awaitSteady();
    }

    @AfterEach
    void restore() throws IOException {
        instances.restore();
    }

    @AfterAll
    void end() throws Exception {
        instances.close();
        close();
    }

    @Test
    @Tag("everyday")
    void eachInstanceSeesAllAndAStrangerTheStatusOnly() {
        assertThat(instances.all()).hasSize(3).allSatisfy(instance -> {
            Answer fleet = instance.fleet();
            assertThat(fleet.status()).isEqualTo(200);
            assertThat(fleet.success()).containsOnlyKeys(Instances.NAMES);
            assertThat(instance.getAsStranger("/health/fleet").body()).isEqualTo("{}");
            assertThat(instance.getAsStranger("/health/fleet/b").body()).isEqualTo("{}");
        });
    }

    @Test
    @Tag("everyday")
    void eachInstanceHasTheReportOfEachAndKnowsNoOther() {
        assertThat(instances.all()).allSatisfy(instance -> {
            for (String name : Instances.NAMES) {
                Answer report = instance.get("/health/fleet/" + name);
                assertThat(report.status()).isEqualTo(200);
                assertThat(report.success()).containsEntry("own", "OK").containsKeys("once", "thrice");
            }
            assertThat(instance.get("/health/fleet/d").status()).isEqualTo(404);
        });
    }

    @Test
    @Tag("everyday")
    void anInstanceWithACheckThatIsDownIsDownForAllAndTheOthersStayUp() throws Exception {
        instances.putDown("own-b");
        for (Instance instance : instances.all()) {
            Answer fleet = Awaited.until(
                    "b is down", instance::fleet, answer -> answer.error().containsKey("b"));
            assertThat(fleet.status()).isEqualTo(500);
            assertThat(fleet.error().get("b")).contains("own");
            assertThat(fleet.success()).containsOnlyKeys("a", "c");
            assertThat(instance.getAsStranger("/health/fleet").status()).isEqualTo(500);
            Answer report = instance.get("/health/fleet/b");
            assertThat(report.error()).containsEntry("own", "told to be down");
            assertThat(report.status()).isEqualTo(500);
        }
        assertThat(instances.named("a").get("/health/").status()).isEqualTo(200);
        instances.putUp("own-b");
        instances.awaitComplete();
    }

    @Test
    void oneInstanceRunsACheckAndAllShowWhatCameOfIt() throws Exception {
        long start = System.nanoTime();
        runs.next(4);
        instances.putDown("once");
        for (Instance instance : instances.all()) {
            Awaited.until("once is down", () -> instance.get("/health/"), answer -> answer.error()
                    .containsKey("once"));
            assertThat(instance.get("/health/?test=once&format=microprofile").body())
                    .contains("\"by\":\"" + instances.whoMade(runs.next()).name() + '"', "\"age");
        }
        instances.putUp("once");
        instances.awaitComplete();
        runs.assertSteadySince(start);
    }

    @Test
    @Tag("everyday")
    void anotherTakesOverFromOneThatIsKilledWhichIsShownUntilItIsForgotten() throws Exception {
        long start = System.nanoTime();
        Run last = runs.next();
        Instance killed = instances.whoMade(last);
        killed.kill();
        assertUpMeanwhile(instances.allBut(killed), 3);
        assertThat(runs.next().pid()).isNotEqualTo(last.pid());
        for (Instance instance : instances.allBut(killed)) {
            Answer fleet = Awaited.until("silence of " + killed.name(), instance::fleet, answer -> answer.warning()
                    .containsKey(killed.name()));
            assertThat(fleet.warning().get(killed.name())).startsWith("no word for ");
            assertThat(fleet.status()).isEqualTo(200);
            assertThat(fleet.success()).hasSize(2);
        }
        awaitGone(killed);
        assertGoneOnWithout(start);
    }

    @Test
    void anInstanceThatWasKilledIsOneAgainOnceItIsBackUnderItsName() throws Exception {
        long start = System.nanoTime();
        Instance killed = instances.whoMade(runs.next());
        killed.kill();
        instances.complete();
        runs.next();
        assertGoneOnWithout(start);
    }

    @Test
    void anotherTakesOverFromOneThatIsHeldWhichTakesNothingBackOnceItGoesOn() throws Exception {
        long start = System.nanoTime();
        Run last = runs.next();
        Instance held = instances.whoMade(last);
        held.hold();
        assertUpMeanwhile(instances.allBut(held), 3);
        for (Instance instance : instances.allBut(held)) {
            Awaited.until("silence of " + held.name(), instance::fleet, answer -> answer.warning()
                    .getOrDefault(held.name(), "")
                    .startsWith("no word for "));
        }
        assertThat(runs.next(2).pid()).isNotEqualTo(last.pid());
        held.goOn();
        instances.awaitComplete();
        assertGoneOnWithout(start);
        runs.awaitSteady();
    }

    @Test
    @Tag("everyday")
    void anInstanceThatStopsInOrderIsGoneAtOnceAndItsChecksGoOn() throws Exception {
        long start = System.nanoTime();
        Instance stopped = instances.whoMade(runs.next());
        stopped.stop();
        for (Instance instance : instances.allBut(stopped)) {
            Answer fleet = Awaited.until("without " + stopped.name(), instance::fleet, answer -> !answer.success()
                    .containsKey(stopped.name()));
            assertThat(fleet.warning()).doesNotContainKey(stopped.name());
        }
        runs.next(2);
        runs.assertSteadySince(start);
    }

    @Test
    void twoOfOneNameAreBothSeenAndToldOf() throws Exception {
        Instance second = instances.start("b");
        for (Instance instance : instances.all()) {
            Answer fleet = Awaited.until(
                    "two of one name",
                    instance::fleet,
                    answer -> answer.success().size() + answer.warning().size() >= 4);
            assertThat(fleet.warning().toString()).contains("name");
        }
        second.stop();
        instances.awaitComplete();
    }

    @Test
    void oneAfterTheOtherIsReplacedAndChecksGoOnWithoutAPause() throws Exception {
        long start = System.nanoTime();
        for (String name : Instances.NAMES) {
            instances.named(name).stop();
            instances.complete();
        }
        runs.next(2);
        assertGoneOnWithout(start);
        runs.awaitSteady();
    }

    @Test
    void whoTakesOverGoesOnCountingFailures() throws Exception {
        Runs thrice = instances.runsOf("thrice");
        long start = thrice.next().at();
        instances.putDown("thrice");
        List<Run> failures = Awaited.until("two failures", () -> failed(thrice, start), runs -> runs.size() >= 2);
        Instance killed = instances.whoMade(failures.get(1));
        killed.kill();
        for (Instance instance : instances.allBut(killed)) {
            Awaited.until("down", () -> instance.get("/health/"), answer -> answer.error()
                    .containsKey("thrice"));
        }
        // The third, and one more that may have come while they were asked.
        assertThat(failed(thrice, start)).hasSizeBetween(3, 4);
    }

    @Test
    void rubbishInWhatIsSharedDoesNoHarm() throws Exception {
        Map<String, String> rubbish = new HashMap<>();
        rubbish.put("another/application", "{}");
        rubbish.put("healthpoint/2/node/a", "{\"v\":2}");
        rubbish.put("healthpoint/1/node/", "");
        rubbish.put("healthpoint/1/node/broken", "{\"v\":1,");
        rubbish.put("healthpoint/1/node/later", "{\"v\":2,\"named\":\"later\"}");
        rubbish.put("healthpoint/1/node/deep", "[".repeat(50_000));
        rubbish.put("healthpoint/1/node/large", "x".repeat(longest()));
        rubbish.put("healthpoint/1/node/odd name & more?<b>", "null");
        rubbish.put("healthpoint/1/node/b", "\u0001 not b's own");
        rubbish.put("healthpoint/1/check/once", "{\"v\":1,\"run\":\"many\"}");
        rubbish.put("healthpoint/1/check/thrice", "x".repeat(longest()));
        long start = System.nanoTime();
        write(rubbish);
        runs.next(3);
        runs.assertGoingOnSince(start);
        instances.runsOf("thrice").awaitSteady();
        for (Instance instance : instances.all()) {
            Awaited.until("all and nobody else", instance::fleet, answer -> answer.success()
                    .keySet()
                    .equals(Set.copyOf(Instances.NAMES)));
            assertThat(instance.get("/health/").status()).isEqualTo(200);
        }
    }

    @Test
    void fewerThanExpectedIsDegradedAndFewerThanTheMinimumDown() throws Exception {
        Instance few = instances.start("d", "healthpoint.fleet.expect=5");
        Answer expected =
                Awaited.until("four", few::fleet, answer -> answer.success().size() >= 4);
        assertThat(expected.status()).as(expected.body()).isEqualTo(200);
        assertThat(expected.warning()).as(expected.body()).hasSize(1);
        few.stop();
        Instance tooFew = instances.start("d", "healthpoint.fleet.min=5");
        Answer needed =
                Awaited.until("four", tooFew::fleet, answer -> answer.success().size() >= 4);
        assertThat(needed.status()).as(needed.body()).isEqualTo(500);
        assertThat(needed.error()).as(needed.body()).hasSize(1);
        tooFew.stop();
        instances.awaitComplete();
    }

    // That one takes over from another is nobody's fault.
    private void assertUpMeanwhile(List<Instance> asked, int number) {
        long start = System.nanoTime();
        Awaited.until(
                number + " runs",
                () -> {
                    asked.forEach(FleetContract::assertUp);
                    return runs.since(start);
                },
                made -> made.size() >= number);
    }

    private static void assertUp(Instance instance) {
        Answer answer = instance.get("/health/");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void awaitGone(Instance gone) {
        for (Instance instance : instances.allBut(gone)) {
            Awaited.until("without " + gone.name(), instance::fleet, answer -> !answer.body()
                    .contains('"' + gone.name() + '"'));
        }
    }

    // A grid is not whole while a member of it is missing, or joins: who cannot reach it goes on by itself.
    private void assertGoneOnWithout(long start) {
        if (isApart()) {
            runs.assertSteadySince(start);
        } else {
            runs.assertGoingOnSince(start);
        }
    }

    private static List<Run> failed(Runs runs, long since) {
        return runs.since(since).stream()
                .filter(run -> run.status().equals("DOWN"))
                .collect(Collectors.toList());
    }
}
