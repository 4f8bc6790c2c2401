package io.healthpoint.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Results;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MicroProfileJsonTest {

    private static CheckResult result(String name, @Nullable String alias, boolean critical, Outcome outcome) {
        return Results.of(name, alias, critical, outcome);
    }

    private static String drawn(Report report) {
        return new String(new MicroProfileJson().render(report), StandardCharsets.UTF_8);
    }

    private static String drawn(CheckResult... results) {
        return drawn(Report.of(List.of(results), List.of()));
    }

    @Test
    void nothingToCheckIsUp() {
        assertThat(drawn()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
    }

    @Test
    void whoMayNotSeeMoreSeesTheStatus() {
        Report report = Report.of(List.of(result("a", null, true, Outcome.down("secret"))), List.of("b"));
        assertThat(drawn(report.withoutDetails())).isEqualTo("{\"status\":\"DOWN\",\"checks\":[]}");
    }

    @Test
    void aCheckHasItsAliasAndItsDataAndNothingElse() {
        Outcome outcome =
                Outcome.up("users: 3").with("users", 3).with("ok", true).with("load", 0.5);
        assertThat(drawn(result("com.acme.Db", "database", true, outcome)))
                .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\","
                        + "\"data\":{\"users\":3,\"ok\":true,\"load\":0.5}}]}");
    }

    @Test
    void aDetailStandsAmongTheDataUnlessItIsTheDefault() {
        assertThat(drawn(result("a", null, true, Outcome.up()), result("b", null, true, Outcome.up("fine"))))
                .contains(
                        "{\"name\":\"a\",\"status\":\"UP\"},{\"name\":\"b\",\"status\":\"UP\",\"data\":{\"detail\":\"fine\"}}");
    }

    @Test
    void whyACheckIsDownIsItsRootCauseAlsoWhereItHasAnAlias() {
        assertThat(drawn(
                        result("a", null, true, Outcome.down("refused").with("port", 1)),
                        result("b", "database", true, Outcome.down("timed out after 5s"))))
                .startsWith("{\"status\":\"DOWN\"")
                .contains(
                        "{\"name\":\"a\",\"status\":\"DOWN\",\"data\":{\"rootCause\":\"refused\",\"port\":1}}",
                        "{\"name\":\"database\",\"status\":\"DOWN\",\"data\":{\"rootCause\":\"timed out after 5s\"}}");
    }

    @Test
    void whatIsBetweenUpAndDownIsUpAndSaysSo() {
        assertThat(drawn(
                        result("a", null, true, Outcome.degraded("slow")),
                        result("b", null, false, Outcome.down("mail"))))
                .startsWith("{\"status\":\"UP\"")
                .contains(
                        "{\"name\":\"a\",\"status\":\"UP\",\"data\":{\"detail\":\"slow\",\"degraded\":true}}",
                        "{\"name\":\"b\",\"status\":\"DOWN\",\"data\":{\"rootCause\":\"mail\",\"critical\":false}}");
    }

    @Test
    void anUnknownNameIsDown() {
        assertThat(drawn(Report.of(List.of(), List.of("x"))))
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"x\",\"status\":\"DOWN\","
                        + "\"data\":{\"rootCause\":\"Unknown health check\"}}]}");
    }

    @Test
    void checksOfOneAliasAreAllThere() {
        assertThat(drawn(result("a", "db", true, Outcome.up()), result("b", "db", true, Outcome.up())))
                .contains("[{\"name\":\"db\",\"status\":\"UP\"},{\"name\":\"db\",\"status\":\"UP\"}]");
    }

    @Test
    void hostileTextIsEscaped() {
        assertThat(drawn(result("\"\n", null, true, Outcome.up("\ud800").with("\u0000", "</script>"))))
                .contains("\"name\":\"\\\"\\n\"", "\ufffd", "\\u0000");
    }
}
