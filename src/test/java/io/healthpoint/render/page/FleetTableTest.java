package io.healthpoint.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FleetTableTest {

    private static CheckResult result(String name, Outcome outcome) {
        return new CheckResult(name, null, Policy.DEFAULT, outcome, Instant.EPOCH, Duration.ZERO, false);
    }

    private static Report own(CheckResult... results) {
        return Report.of(List.of(results), Set.of());
    }

    private static String page(Report report) {
        return new String(new HtmlPage().render(report), StandardCharsets.UTF_8);
    }

    private static Report fleet() {
        SortedMap<String, Report> instances = new TreeMap<>();
        instances.put("a", own(result("db", Outcome.up()), result("disk", Outcome.up())));
        instances.put("b", own(result("db", Outcome.up()), result("mail", Outcome.down("<refused>"))));
        return Report.of(
                        List.of(
                                result("a", Outcome.up("2 checks")),
                                result("b", Outcome.down("1 of 2 checks down: mail")),
                                result("c", Outcome.degraded("no word for 40s"))),
                        Set.of())
                .with(instances);
    }

    @Test
    void whatIsWrongStandsFirstInBothDirections() {
        assertThat(page(fleet()))
                .containsSubsequence(
                        "<th scope=\"col\"><bdi>mail",
                        "<th scope=\"col\"><bdi>db",
                        "<th scope=\"col\"><bdi>disk",
                        "<th scope=\"row\"><a href=\"./fleet/b\"><bdi>b",
                        "<td class=\"down\" title=\"&lt;refused&gt;\">✕ down</td><td>✓</td><td>–</td>",
                        "<th scope=\"row\"><bdi>c",
                        "<td class=\"degraded\" colspan=\"3\">no word for 40s</td>",
                        "<th scope=\"row\"><a href=\"./fleet/a\"><bdi>a",
                        "<td>–</td><td>✓</td><td>✓</td>");
    }

    @Test
    void whoMaySeeTheStatusOnlySeesNoInstance() {
        assertThat(page(fleet().withoutDetails())).doesNotContain("<table", "mail", "refused");
    }

    @Test
    void anApplicationThatIsAloneHasNoTable() {
        assertThat(page(own(result("db", Outcome.up())))).doesNotContain("<table");
    }

    @Test
    void aThousandInstancesOfTenChecksFitIntoAMegabyte() {
        SortedMap<String, Report> instances = new TreeMap<>();
        List<CheckResult> results = new ArrayList<>();
        for (int node = 0; node < 1000; node++) {
            CheckResult[] checks = new CheckResult[10];
            for (int check = 0; check < checks.length; check++) {
                checks[check] = result("check-" + check, Outcome.up());
            }
            instances.put("shop-7d9f5b6c4-" + node, own(checks));
            results.add(result(
                    "shop-7d9f5b6c4-" + node,
                    Outcome.up("10 checks")
                            .with("version", "1.2.3")
                            .with("age", "3s")
                            .with("checks", 10)));
        }
        Report report = Report.of(results, Set.of()).with(instances);
        assertThat(page(report).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
    }
}
