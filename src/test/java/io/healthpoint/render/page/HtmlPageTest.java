package io.healthpoint.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Sight;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");

    private static CheckResult result(String name, Outcome outcome, boolean critical, String... groups) {
        Policy policy = new Policy(Set.of(groups), critical, Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, 1, 1);
        return new CheckResult(name, null, policy, outcome, NOW, Duration.ofMillis(2), false);
    }

    private static String page(
            Report report, String group, Set<String> tests, String root, Map<String, Status> groups) {
        Sight sight = new Sight(
                group,
                tests,
                root,
                NOW,
                new TreeMap<>(groups),
                false,
                name -> Map.of("timeout", "healthpoint.timeout"));
        return new String(new HtmlPage().render(report, sight), StandardCharsets.UTF_8);
    }

    private static String page(Report report) {
        return page(report, "", Set.of(), "./", report.groups());
    }

    private static Report report(CheckResult... results) {
        return Report.of(List.of(results), Set.of());
    }

    @Test
    void whatIsDownComesBeforeWhatIsDegradedBeforeWhatIsWell() {
        String page = page(report(
                result("a", Outcome.up("fine"), true, "ready"),
                result("b", Outcome.degraded("slow"), true, "ready"),
                result("c", Outcome.down("weak"), false, "ready"),
                result("d", Outcome.down("gone"), true, "ready")));

        assertThat(page)
                .contains("<title>Down (1) – health</title>", "<p>1 down, 2 degraded of 4 checks.</p>")
                .containsSubsequence(
                        "<section id=down>",
                        ">d</bdi>",
                        "<section id=degraded>",
                        ">c</bdi>",
                        ">b</bdi>",
                        "<section id=up>",
                        ">a</bdi>");
    }

    @Test
    void whereTooMuchIsDownForCardsTheRestHasALineEach() {
        List<CheckResult> results = IntStream.range(0, 100)
                .mapToObj(index -> result("check" + index, Outcome.down("gone"), true))
                .toList();

        assertThat(page(Report.of(results, Set.of())))
                .satisfies(page ->
                        assertThat(page.split("<li class=\"card down\">")).hasSize(25))
                .satisfies(page -> assertThat(page.split("<li class=down><i class=\"down\""))
                        .hasSize(77));
    }

    @Test
    void linksBeginAtTheGivenRootAndTheGroupOneIsInIsMarked() {
        String page = page(report(result("a", Outcome.up(), true, "ready", "ops")), "ready", Set.of(), "../", Map.of());

        assertThat(page)
                .contains(
                        "<a href=\"../\"><b>All checks</b>",
                        "<a href=\"../live\"><b>live</b>",
                        "<a href=\"../ready\" aria-current=page>",
                        "<b>ready</b> up",
                        // A check of ops that is not in ready was not asked.
                        "<a href=\"../ops\"><b>ops</b><small>");
    }

    @Test
    void aGroupWithoutChecksSaysSoOnThePageOfAll() {
        assertThat(page(report(result("a", Outcome.up(), true, "ready"))))
                .contains("<b>live</b> <em>no checks</em>", "<b>ready</b> up");
    }

    @Test
    void aStrangerSeesTheStatusOfTheGroupsThatEverybodyMayAskAndNoOther() {
        Report report = report(result("secret", Outcome.down("secret"), true, "ready", "secret-group"));

        assertThat(page(report.withoutDetails(), "", Set.of(), "./", Map.of("ready", Status.DOWN)))
                .contains("<b>ready</b> down", "Something that it needs does not work.", "Sign in to see the checks")
                .doesNotContain("secret", "id=\"checks\"", "Filter");
    }

    @Test
    void aCheckHasAPageOfItsOwnWithWhereItsSettingsComeFrom() {
        String page = page(
                report(result("com.acme.Mail.smtp", Outcome.up("250 ready").with("waiting", 3), true, "ready")),
                "ready",
                Set.of("com.acme.Mail.smtp"),
                "./",
                Map.of());

        assertThat(page)
                .contains(
                        "<title>Up – com.acme.Mail.smtp – ready – health</title>",
                        "<a href=\"?\">All checks of ready</a>",
                        "<h2><bdi><small>com.acme.</small><wbr>Mail.<wbr>smtp</bdi></h2>",
                        "250 ready",
                        "<dd dir=\"auto\">3</dd>",
                        "No run is remembered",
                        "<tr><th scope=row>timeout<td>5 s<td><code>healthpoint.timeout</code>")
                .doesNotContain("aria-current=page", "<label");
    }

    @Test
    void whereThereIsNothingItTeachesWhatToDo() {
        assertThat(page(report())).contains("No checks yet", "@HealthCheck", "There is no check here yet.");
        assertThat(page(report(), "live", Set.of(), "./", Map.of()))
                .contains("No check belongs to <bdi>live</bdi>", "@HealthCheck(groups = Groups.LIVE)");
        assertThat(page(report(), "a-b", Set.of(), "./", Map.of())).contains("groups = &quot;a-b&quot;");
    }

    @Test
    void aNameThatNoCheckHasIsDown() {
        assertThat(page(Report.of(List.of(), List.of("typo")), "", Set.of("typo"), "./", Map.of()))
                .contains("<title>Down (1)", "<bdi>typo</bdi>", "Unknown health check");
    }

    @Test
    void aThousandChecksWeighLessThan400kBAndTenLessThan30() {
        assertThat(page(many(1000, 331)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
        assertThat(page(many(10, 5)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
    }

    private static Report many(int checks, int broken) {
        List<CheckResult> results = new ArrayList<>();
        Map<String, CheckHistory> histories = new HashMap<>();
        List<CheckHistory.Run> runs = IntStream.range(0, 100)
                .mapToObj(index -> new CheckHistory.Run(
                        NOW.minusSeconds(1000 - 10 * index), Status.UP, Duration.ofMillis(1 + index % 50)))
                .toList();
        for (int number = 0; number < checks; number++) {
            String name = "com.example.tenants.Tenant%03d.database".formatted(number);
            boolean down = number % broken == 3;
            results.add(
                    result(name, down ? Outcome.down("refused") : Outcome.up("answered with 17 rows"), true, "ready"));
            histories.put(
                    name,
                    new CheckHistory(
                            NOW,
                            runs,
                            List.of(),
                            new CheckHistory.Counts(100, 0, 0, 0, 0, Duration.ofSeconds(1), List.of())));
        }
        return Report.of(results, Set.of()).with(new Report.Memory(histories, 1, 0));
    }
}
