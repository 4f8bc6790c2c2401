package io.healthpoint.fleet.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.registry.Check;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

    private static final Check CHECK =
            new Check("once", Policy.DEFAULT, "here", () -> CompletableFuture.completedFuture(Outcome.up()));

    private static CheckResult result(String name, Outcome outcome) {
        return new CheckResult(
                name, null, Policy.DEFAULT, outcome, Instant.parse("2026-01-02T03:04:05Z"), Duration.ofNanos(7), false);
    }

    private static InstanceEntry entry(List<CheckResult> results) {
        Report report = Report.of(results, Set.of());
        return new InstanceEntry(
                "id",
                "shop-1",
                3,
                Duration.ofSeconds(10),
                "1.2",
                Instant.EPOCH,
                report.status(),
                InstanceEntry.Counts.of(report),
                report);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void anInstanceIsReadAsItWasWritten() {
        Outcome outcome = Outcome.degraded("\"ö\" \uD83D\uDE00 \u0000\n")
                .with("free", 7)
                .with("share", 0.5)
                .with("ok", true)
                .with("a", "b");
        InstanceEntry entry = entry(List.of(
                result("a", Outcome.up()),
                result("b", outcome),
                new CheckResult(
                        "c",
                        null,
                        new Policy(Set.of("x", "live"), false, null, null, null, 1, 1),
                        Outcome.down("no"),
                        Instant.EPOCH,
                        Duration.ofSeconds(5),
                        true)));

        InstanceEntry read = InstanceEntry.of(entry.text()).orElseThrow();
        assertThat(read.counts()).isEqualTo(new InstanceEntry.Counts(3, 1, 1));
        assertThat(read.status()).isEqualTo(Status.DEGRADED);
        assertThat(read.text()).isEqualTo(entry.text());
        assertThat(read.report().results().get(1).outcome().detail()).isEqualTo(outcome.detail());
        assertThat(read.report().results().get(1).outcome().data())
                .hasToString(outcome.data().toString());
        assertThat(read.report().results().get(2).overdue()).isTrue();
        assertThat(read.report().results().get(2).policy().groups()).containsExactlyInAnyOrder("x", "live");
        assertThat(read.report().results().get(2).effect()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void aLeaseIsReadAsItWasWritten() {
        LeaseEntry first = LeaseEntry.after(0, "id", "n");
        LeaseEntry told = first.done(new LeaseEntry.Told(result("once", Outcome.up("fine")), 2, 1, "n"));
        assertThat(LeaseEntry.of(first.text(), CHECK)).contains(first);
        assertThat(LeaseEntry.of(told.text(), CHECK)).contains(told);
        assertThat(LeaseEntry.of(told.claimed("other", "m").text(), CHECK)).contains(told.claimed("other", "m"));
        assertThat(told.goingOn().text()).isNotEqualTo(told.text());
        assertThat(told.free().text()).isNotEqualTo(told.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{}",
                "[]",
                "{\"v\":2,\"id\":\"x\"}",
                "{\"v\":1}",
                "{\"v\":\"1\"}",
                "{\"v\":1,\"run\":1e99}",
                "null"
            })
    void whatIsNoneOfOursIsNone(String text) {
        assertThat(InstanceEntry.of(text)).isEmpty();
        assertThat(LeaseEntry.of(text, CHECK)).isEmpty();
    }

    @Test
    void whatIsNestedDeeplyIsNone() {
        assertThat(InstanceEntry.of("{\"v\":".repeat(30_000))).isEmpty();
        assertThat(LeaseEntry.of("[".repeat(60_000), CHECK)).isEmpty();
    }

    @Test
    void aThousandChecksHaveRoomForTheirCountsAndForWhatIsWrong() {
        List<CheckResult> results = new ArrayList<>();
        for (int check = 0; check < 1000; check++) {
            results.add(
                    result("com.acme.shop.SomeRatherLongNameOfAClass.check" + check, Outcome.up("öäü".repeat(200))));
        }
        results.add(result("zzz", Outcome.down("refused")));

        String text = entry(results).text();
        assertThat(bytes(text)).isLessThanOrEqualTo(Store.LONGEST_VALUE);
        InstanceEntry read = InstanceEntry.of(text).orElseThrow();
        assertThat(read.counts()).isEqualTo(new InstanceEntry.Counts(1001, 0, 1));
        assertThat(read.report().results()).extracting(CheckResult::name).contains("zzz");
        assertThat(read.report().results()).hasSizeGreaterThan(100);
    }

    @Test
    void whateverAnInstanceSaysHasRoom() {
        String longest = "\u0001".repeat(Outcome.MAX_DETAIL);
        List<CheckResult> results = new ArrayList<>();
        for (int check = 0; check < 600; check++) {
            results.add(
                    result(check + "\u0001".repeat(5000), Outcome.down(longest).with(longest, longest)));
        }
        assertThat(bytes(entry(results).text())).isLessThanOrEqualTo(Store.LONGEST_VALUE);
        assertThat(bytes(entry(results.subList(0, 1)).text())).isLessThanOrEqualTo(Store.LONGEST_VALUE);
    }

    @Test
    void whateverARunTellsHasRoom() {
        String longest = "\uD83D".repeat(Outcome.MAX_DETAIL);
        Outcome outcome = Outcome.down(longest);
        for (int key = 0; key < 100; key++) {
            outcome = outcome.with(key + longest, longest);
        }
        LeaseEntry told = LeaseEntry.after(0, "id", "n").done(new LeaseEntry.Told(result("once", outcome), 0, 1, "n"));
        assertThat(bytes(told.text())).isLessThanOrEqualTo(Store.LONGEST_VALUE);
        assertThat(LeaseEntry.of(told.text(), CHECK)).isPresent();
    }
}
