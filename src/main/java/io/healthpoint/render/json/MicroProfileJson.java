package io.healthpoint.render.json;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.ShownNames;
import io.healthpoint.render.WellFormed;
import jakarta.json.stream.JsonGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The form of MicroProfile Health 4.0, appendix B: {@code {"status":…,"checks":[{"name":…,"status":…,"data":{…}}]}}, with no
 * checks where they are withheld.
 *
 * <p>A detail stands among the data: as {@code rootCause}, the specification's word, where the check is down. The form knows
 * two statuses. Degraded is {@code UP}; a check that is down and not critical is {@code DOWN} while the whole is
 * {@code UP}, and its data say {@code "critical":false}.
 */
public final class MicroProfileJson implements Renderer {

    private final JsonBody body;

    /** Ready to draw. */
    public MicroProfileJson() {
        this(new JsonBody());
    }

    MicroProfileJson(JsonBody body) {
        this.body = body;
    }

    @Override
    public String format() {
        return "microprofile";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public int statusWhenDown() {
        return 503;
    }

    @Override
    public byte[] render(Report report) {
        return body.of(json -> {
            boolean up = report.verdict() != Status.DOWN;
            json.write("status", word(up));
            json.writeStartArray("checks");
            report.results().forEach(result -> write(result, json));
            report.unknown().forEach(name -> write(name, false, Map.of("rootCause", ShownNames.UNKNOWN), json));
            json.writeEnd();
        });
    }

    private static void write(CheckResult result, JsonGenerator json) {
        String name = Objects.requireNonNullElse(result.alias(), result.name());
        write(name, result.outcome().status() != Status.DOWN, data(result), json);
    }

    private static void write(String name, boolean up, Map<String, Object> data, JsonGenerator json) {
        json.writeStartObject();
        json.write("name", WellFormed.text(name));
        json.write("status", word(up));
        if (!data.isEmpty()) {
            json.writeStartObject("data");
            data.forEach((key, value) -> JsonBody.write(WellFormed.text(key), value, json));
            json.writeEnd();
        }
        json.writeEnd();
    }

    // The form has no place of its own for a detail, nor for what is between up and down.
    private static Map<String, Object> data(CheckResult result) {
        Outcome outcome = result.outcome();
        Map<String, Object> data = new LinkedHashMap<>();
        // Who has an alias speaks by data; a detail without any is what is said of him.
        boolean saysMore = result.alias() == null || outcome.data().isEmpty();
        if (saysMore && !outcome.detail().equals(outcome.status().defaultDetail())) {
            data.put(outcome.status() == Status.DOWN ? "rootCause" : "detail", outcome.detail());
        }
        if (outcome.status() == Status.DEGRADED) {
            data.put("degraded", true);
        }
        if (!result.policy().critical()) {
            data.put("critical", false);
        }
        data.putAll(outcome.data());
        return data;
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
