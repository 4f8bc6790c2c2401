package io.healthpoint.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Results;
import io.healthpoint.render.WellFormed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HealthpointJsonTest {

    private final HealthpointJson form = new HealthpointJson();

    private static CheckResult result(String name, Outcome outcome) {
        return Results.of(name, outcome);
    }

    private String text(Report report) {
        return new String(form.render(report), StandardCharsets.UTF_8);
    }

    @Test
    void isEmptyButForItsTwoSectionsWhereThereIsNoCheck() {
        assertThat(text(Report.of(List.of(), List.of()))).isEqualTo("{\"success\":{},\"error\":{}}");
    }

    @Test
    void isAnEmptyObjectWhereAllIsWithheld() {
        Report report = Report.of(List.of(result("a", Outcome.down("secret"))), List.of("b"));

        assertThat(text(report.withoutDetails())).isEqualTo("{}");
    }

    @Test
    void sortsEachSectionByNameUnknownOnesToo() {
        Report report = Report.of(
                List.of(
                        result("c", Outcome.down("x")),
                        result("a", Outcome.down("y")),
                        result("e", Outcome.up()),
                        result("d", Outcome.degraded("slow"))),
                List.of("b"));

        assertThat(text(report))
                .isEqualTo("{\"success\":{\"e\":\"OK\"},\"warning\":{\"d\":\"slow\"},"
                        + "\"error\":{\"a\":\"y\",\"b\":\"Unknown health check\",\"c\":\"x\"}}");
    }

    @Test
    void isJsonInUtf8WhateverTheTextsAre() throws CharacterCodingException {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            String any = random.ints(40, 0, 0x10000)
                    .collect(StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
                    .toString();
            byte[] body = form.render(Report.of(List.of(result(any, Outcome.up("x" + any))), List.of()));

            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            JsonObject read = Json.createReader(new ByteArrayInputStream(body)).readObject();
            String mended = WellFormed.text(any);
            assertThat(read.getJsonObject("success").getString(mended)).isEqualTo("x" + mended);
        }
    }

    @Test
    void mendsLoneSurrogatesAndNothingElse() {
        assertThat(WellFormed.text("a\uD800b\uDC00\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFD\uD83D\uDE00");
        assertThat(WellFormed.text("plain")).isSameAs("plain");
    }

    @Test
    void anAliasStandsForTheNameWhereItIsClearWhoseItIs() {
        Report report = Report.of(
                List.of(
                        aliased("com.acme.Db", "database"),
                        aliased("com.acme.One", "twin"),
                        aliased("com.acme.Two", "twin"),
                        aliased("com.acme.Liar", "com.acme.Db")),
                List.of());

        assertThat(new String(new HealthpointJson().render(report), StandardCharsets.UTF_8))
                .isEqualTo("{\"success\":{\"com.acme.Liar\":\"OK\",\"com.acme.One\":\"OK\",\"com.acme.Two\":\"OK\","
                        + "\"database\":\"OK\"},\"error\":{}}");
    }

    private static CheckResult aliased(String name, String alias) {
        return Results.of(name, alias, true, Outcome.up());
    }
}
