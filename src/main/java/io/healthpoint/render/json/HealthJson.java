package io.healthpoint.render.json;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Millis;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.ShownNames;
import io.healthpoint.render.WellFormed;
import jakarta.json.stream.JsonGenerator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The form of draft-inadarei-api-health-check-06: {@code {"status":"pass","checks":{NAME:[{"status":…,"time":…}]}}}, with no
 * checks where they are withheld. {@code output} says why a check does not pass; {@code observedValue} is its data, or its
 * detail where it has none.
 */
public final class HealthJson implements Renderer {

    private final JsonBody body;

    /** Ready to draw. */
    public HealthJson() {
        this(new JsonBody());
    }

    HealthJson(JsonBody body) {
        this.body = body;
    }

    @Override
    public String format() {
        return "health+json";
    }

    @Override
    public String mediaType() {
        return "application/health+json";
    }

    @Override
    public boolean showsHistory() {
        return true;
    }

    @Override
    public byte[] render(Report report) {
        return body.of(json -> {
            json.write("status", word(report.verdict()));
            if (!report.withheld()) {
                writeChecks(report, json);
            }
        });
    }

    private static void writeChecks(Report report, JsonGenerator json) {
        Map<String, CheckResult> byName = new TreeMap<>();
        Function<CheckResult, String> name = ShownNames.of(report);
        report.results().forEach(result -> byName.put(name.apply(result), result));
        json.writeStartObject("checks");
        byName.forEach((shown, result) -> writeCheck(shown, result, report, json));
        report.unknown().forEach(unknown -> writeUnknown(unknown, json));
        json.writeEnd();
    }

    private static void writeCheck(String name, CheckResult result, Report report, JsonGenerator json) {
        json.writeStartArray(WellFormed.text(name));
        json.writeStartObject();
        json.write("status", word(result.effect()));
        json.write("time", result.time().toString());
        writeObserved(result.outcome(), json);
        if (result.outcome().status() != Status.UP) {
            json.write("output", WellFormed.text(result.outcome().detail()));
        }
        json.write("elapsedMillis", Millis.of(result.elapsed()));
        CheckHistory history = report.memory().checks().get(result.name());
        if (history != null) {
            json.write("since", history.since().toString());
        }
        json.writeEnd();
        json.writeEnd();
    }

    private static void writeObserved(Outcome outcome, JsonGenerator json) {
        if (!outcome.data().isEmpty()) {
            json.writeStartObject("observedValue");
            outcome.data().forEach((key, value) -> JsonBody.write(WellFormed.text(key), value, json));
            json.writeEnd();
        } else if (outcome.status() == Status.UP
                && !outcome.detail().equals(outcome.status().defaultDetail())) {
            json.write("observedValue", WellFormed.text(outcome.detail()));
        }
    }

    private static void writeUnknown(String name, JsonGenerator json) {
        json.writeStartArray(WellFormed.text(name));
        json.writeStartObject();
        json.write("status", word(Status.DOWN));
        json.write("output", ShownNames.UNKNOWN);
        json.writeEnd();
        json.writeEnd();
    }

    private static String word(Status status) {
        return switch (status) {
            case UP -> "pass";
            case DEGRADED -> "warn";
            case DOWN -> "fail";
        };
    }
}
