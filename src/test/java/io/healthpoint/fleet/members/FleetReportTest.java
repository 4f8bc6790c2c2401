package io.healthpoint.fleet.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.fleet.store.FakeStore;
import io.healthpoint.registry.Selection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetReportTest {

    private static final String A = "healthpoint/1/node/a";

    private final FakeStore store = new FakeStore();

    private static void pass(int seconds, FakeInstance... instances) {
        for (int second = 0; second < seconds; second++) {
            for (FakeInstance instance : instances) {
                instance.pass(1);
            }
        }
    }

    private static List<String> names(Report report) {
        return report.results().stream().map(CheckResult::name).toList();
    }

    @Test
    void eachInstanceHasAnEntryWithWhatItSaysOfItself() {
        FakeInstance a = new FakeInstance("a", store);
        FakeInstance b = new FakeInstance("b", store);
        b.checks.put("mail", Outcome.down("refused"));
        b.checks.put("disk", Outcome.degraded("9 %"));
        pass(21, a, b);

        Report report = a.fleet();
        assertThat(names(report)).containsExactly("a", "b");
        assertThat(report.status()).isEqualTo(Status.DOWN);
        assertThat(a.detail("a")).isEqualTo("UP 1 check");
        assertThat(a.detail("b")).isEqualTo("DOWN 1 of 3 checks down: mail; 1 of 3 checks degraded: disk");
        assertThat(report.results().get(1).outcome().data())
                .containsEntry("version", "1.2")
                .containsEntry("start", "1970-01-01T00:00:00Z")
                .containsKey("age");
        assertThat(names(report.instances().get("b"))).containsExactly("db", "disk", "mail");
    }

    @Test
    void anInstanceCountsForNoProbe() {
        FakeInstance a = new FakeInstance("a", store);
        assertThat(a.fleet().groups()).isEmpty();
    }

    @Test
    void whoHasNotChangedItsEntryForThreeIntervalsIsSilentUntilItIsForgotten() {
        FakeInstance a = new FakeInstance("a", store);
        FakeInstance b = new FakeInstance("b", store);
        pass(20, a, b);
        a.pass(29);
        assertThat(a.detail("b")).startsWith("UP");
        a.pass(11);
        assertThat(a.detail("b")).startsWith("DEGRADED no word for ");
        assertThat(a.fleet().status()).isEqualTo(Status.DEGRADED);

        a.pass(500);
        assertThat(a.detail("b")).startsWith("DEGRADED no word for ");
        a.pass(100);
        assertThat(a.detail("b")).isEqualTo("none");
        assertThat(store.entries).containsOnlyKeys(A);
    }

    @Test
    void whoWasSilentAndForgottenIsBackWithItsNextWord() {
        FakeInstance a = new FakeInstance("a", store);
        FakeInstance b = new FakeInstance("b", store);
        pass(20, a, b);
        a.pass(40);
        pass(20, b, a);
        assertThat(a.detail("b")).startsWith("UP");
        a.pass(700);
        pass(20, b, a);
        assertThat(a.detail("b")).startsWith("UP");
    }

    @Test
    void whoStopsInOrderIsGoneAtOnce() {
        FakeInstance a = new FakeInstance("a", store);
        FakeInstance b = new FakeInstance("b", store);
        pass(20, a, b);
        b.members.leave();
        b.time.work();
        a.pass(10);
        assertThat(a.detail("b")).isEqualTo("none");
        b.pass(60);
        assertThat(store.entries).containsOnlyKeys(A);
    }

    @Test
    void whoDrainsSaysSo() {
        FakeInstance a = new FakeInstance("a", store);
        FakeInstance b = new FakeInstance("b", store);
        b.drains = true;
        pass(20, a, b);
        assertThat(a.detail("b")).contains("DOWN", "healthpoint.drain");
    }

    @Test
    void fewerThanExpectedAreDegradedAndFewerThanNeededAreDown() {
        FakeInstance a = new FakeInstance("a", store, 3, 2);
        assertThat(a.detail(FleetReport.NAME)).isEqualTo("DOWN 1 instance, at least 2 are needed");
        FakeInstance b = new FakeInstance("b", store);
        pass(20, a, b);
        assertThat(a.detail(FleetReport.NAME)).isEqualTo("DEGRADED 2 instances, 3 are expected");
        FakeInstance c = new FakeInstance("c", store);
        pass(20, a, b, c);
        assertThat(a.detail(FleetReport.NAME)).isEqualTo("none");
        pass(40, a, b);
        assertThat(a.detail(FleetReport.NAME)).isEqualTo("DEGRADED 2 instances, 3 are expected");
    }

    @Test
    void twoOfOneNameAreBothThereAndTold() {
        FakeInstance first = new FakeInstance("a", store);
        FakeInstance second = new FakeInstance("a", store);
        pass(40, first, second);

        assertThat(names(first.fleet())).hasSize(3).contains("a", FleetReport.NAME);
        assertThat(names(second.fleet())).isEqualTo(names(first.fleet()));
        assertThat(first.detail(FleetReport.NAME))
                .isEqualTo(second.detail(FleetReport.NAME))
                .contains("named \"a\"");
        assertThat(first.members.node()).startsWith("a~");
        assertThat(second.members.node()).isEqualTo("a");
    }

    @Test
    void whoComesBackAfterAKillTakesItsOldEntryAndHasNoTwin() {
        FakeInstance killed = new FakeInstance("a", store);
        killed.pass(20);
        FakeInstance a = new FakeInstance("a", store);
        a.pass(100);
        assertThat(names(a.fleet())).containsExactly("a");
    }

    @Test
    void whoIsNotToldThatItHasWrittenGoesOnAndHasNoTwin() {
        FakeInstance a = new FakeInstance("a", store);
        a.pass(20);
        store.losesAnswers = true;
        a.pass(30);
        store.losesAnswers = false;
        a.pass(20);
        assertThat(names(a.fleet())).containsExactly("a");
        assertThat(a.members.node()).isEqualTo("a");
        assertThat(store.entries).hasSize(1);
    }

    @Test
    void withoutTheStoreOthersAreAsTheyWereAndThatIsSaid() {
        FakeInstance a = new FakeInstance("a", store);
        FakeInstance b = new FakeInstance("b", store);
        pass(20, a, b);
        store.isOutOfReach = true;
        a.checks.put("db", Outcome.down("no"));
        pass(120, a);

        assertThat(a.detail("b")).startsWith("UP");
        assertThat(a.detail("a")).startsWith("DOWN");
        assertThat(a.detail(FleetReport.NAME))
                .startsWith("DEGRADED the store is out of reach for 1")
                .doesNotContain("db7");
        store.isOutOfReach = false;
        pass(20, a, b);
        assertThat(a.detail(FleetReport.NAME)).isEqualTo("none");
        assertThat(a.detail("b")).startsWith("UP");
    }

    @Test
    void whatOthersHavePutIntoTheStoreIsNoInstance() {
        store.entries.put("healthpoint/1/node/x", "hello");
        store.entries.put("healthpoint/1/node/y", "{\"v\":2}");
        store.entries.put("healthpoint/2/node/z", "{}");
        store.entries.put("session", "{}");
        FakeInstance a = new FakeInstance("a", store);
        a.pass(2000);
        assertThat(names(a.fleet())).containsExactly("a");
        assertThat(store.entries).hasSize(5);
    }

    @Test
    void whoLooksForTheFirstTimeDoesNotKnowHowOldAWordIs() {
        FakeInstance gone = new FakeInstance("gone", store);
        gone.pass(10);
        FakeInstance a = new FakeInstance("a", store);
        a.pass(9);
        assertThat(a.fleet().results().get(1).outcome().data()).containsEntry("age", "at least 9s");
        a.pass(21);
        assertThat(a.detail("gone")).isEqualTo("DEGRADED no word for 30s");
    }

    @Test
    void whatProbesAskForIsNotAskedForOnceMore() {
        FakeInstance a = new FakeInstance("a", store);
        a.checks.put("quiet", Outcome.up());
        for (int second = 0; second < 100; second++) {
            a.say("db", Outcome.up());
            a.pass(1);
        }
        assertThat(a.asked).filteredOn("quiet"::equals).hasSizeBetween(9, 11);
        assertThat(a.asked).filteredOn("db"::equals).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void oneInstancesReportIsItsOwnAndSomeOfItsChecksAreTheirs() {
        FakeInstance a = new FakeInstance("a", store);
        FakeInstance b = new FakeInstance("b", store);
        b.checks.put("mail", Outcome.down("refused"));
        pass(20, a, b);

        assertThat(names(a.report.of("b", Selection.ALL).orElseThrow())).containsExactly("db", "mail");
        Selection db = new Selection(null, Set.of("db", "nix"), Set.of());
        assertThat(names(a.report.of("b", db).orElseThrow())).containsExactly("db");
        assertThat(a.report.of("b", db).orElseThrow().unknown()).containsExactly("nix");
        assertThat(a.report.of("c", Selection.ALL)).isEmpty();
    }

    @Test
    void someInstancesOnlyAreAskedForByName() {
        FakeInstance a = new FakeInstance("a", store, 5, 5);
        FakeInstance b = new FakeInstance("b", store);
        pass(20, a, b);
        assertThat(names(a.report.of(new Selection("fleet", Set.of("b"), Set.of()))))
                .containsExactly("b");
        assertThat(names(a.report.of(new Selection("fleet", Set.of(), Set.of("b")))))
                .containsExactly("a", FleetReport.NAME);
        assertThat(a.report.of(new Selection("fleet", Set.of("x"), Set.of())).unknown())
                .containsExactly("x");
    }

    @Test
    void anInstanceWritesOnceAnIntervalAndReadsAllOnce() {
        FakeInstance a = new FakeInstance("a", store);
        a.pass(10);
        store.writes = 0;
        store.reads = 0;
        store.readsOfAll = 0;
        a.pass(1000);
        assertThat(store.writes).isEqualTo(100);
        assertThat(store.readsOfAll).isEqualTo(100);
        assertThat(store.reads).isZero();
    }

    @Test
    void inALargeFleetAnInstanceReadsAllLessOftenUntilSomebodyAsks() {
        for (int node = 0; node < 450; node++) {
            store.entries.put("healthpoint/1/node/other-" + node, "{\"v\":1}");
        }
        FakeInstance a = new FakeInstance("a", store);
        a.pass(100);
        store.readsOfAll = 0;
        a.pass(1000);
        assertThat(store.readsOfAll).isEqualTo(20);

        a.fleet();
        a.time.work();
        store.readsOfAll = 0;
        for (int second = 0; second < 100; second++) {
            a.pass(1);
            a.fleet();
        }
        assertThat(store.readsOfAll).isBetween(10, 11);
    }

    @Test
    void whoIsSilentBetweenTwoRareLooksIsSilent() {
        FakeInstance gone = new FakeInstance("gone", store);
        for (int node = 0; node < 450; node++) {
            store.entries.put("healthpoint/1/node/other-" + node, "{\"v\":1}");
        }
        FakeInstance a = new FakeInstance("a", store);
        pass(120, gone, a);
        a.pass(120);
        assertThat(a.detail("gone")).startsWith("DEGRADED no word for ");
    }
}
