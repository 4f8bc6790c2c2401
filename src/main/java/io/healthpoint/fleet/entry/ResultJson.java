package io.healthpoint.fleet.entry;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result in an entry. Time and duration are shown, and never compared with a clock of the reader's. */
final class ResultJson {

    private ResultJson() {}

    /** Adds it to the object that is being written. */
    static void write(CheckResult result, Detail room, JsonGenerator json) {
        Outcome outcome = result.outcome();
        json.write("status", outcome.status().name());
        if (!outcome.detail().equals(outcome.status().defaultDetail())) {
            json.write("detail", wellFormed(room.cut(outcome.detail())));
        }
        json.write("time", result.time().toString());
        json.write("nanos", result.elapsed().toNanos());
        if (result.overdue()) {
            json.write("overdue", true);
        }
        if (room.hasData() && !outcome.data().isEmpty()) {
            json.writeStartObject("data");
            outcome.data().forEach((key, value) -> write(wellFormed(key), value, json));
            json.writeEnd();
        }
    }

    static CheckResult read(JsonObject json, String name, Policy policy) {
        Status status = Status.valueOf(json.getString("status"));
        Outcome outcome = new Outcome(status, json.getString("detail", ""), data(json.getJsonObject("data")));
        return new CheckResult(
                name,
                null,
                policy,
                outcome,
                Instant.parse(json.getString("time")),
                Duration.ofNanos(json.getJsonNumber("nanos").longValueExact()),
                json.getBoolean("overdue", false));
    }

    // Half a character is none in UTF-8, nor in the text of a database; NUL is none there either, and JSON escapes it.
    static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static void write(String key, Object value, JsonGenerator json) {
        if (value instanceof Boolean flag) {
            json.write(key, flag);
        } else if (value instanceof Number number) {
            json.write(key, new BigDecimal(number.toString()));
        } else {
            json.write(key, wellFormed(value.toString()));
        }
    }

    private static Map<String, Object> data(@Nullable JsonObject json) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (json != null) {
            json.forEach((key, value) -> data.put(key, plain(value)));
        }
        return data;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case NUMBER -> number((JsonNumber) value);
            case STRING -> ((JsonString) value).getString();
            case ARRAY, OBJECT, NULL -> value.toString();
        };
    }

    // As it was before: a whole number shows no fraction.
    private static Number number(JsonNumber number) {
        return number.isIntegral() ? number.bigIntegerValue() : number.bigDecimalValue();
    }
}
