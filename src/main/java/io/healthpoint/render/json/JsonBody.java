package io.healthpoint.render.json;

import io.healthpoint.render.WellFormed;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** Writes one JSON object in UTF-8, by the platform's JSON-P. Thread-safe. */
final class JsonBody {

    private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    byte[] of(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generators.createGenerator(text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEnd();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a member of any type that an outcome's data may have. */
    static void write(String key, Object value, JsonGenerator json) {
        if (value instanceof Boolean flag) {
            json.write(key, flag);
        } else if (value instanceof Number number) {
            json.write(key, new BigDecimal(number.toString()));
        } else {
            json.write(key, WellFormed.text(value.toString()));
        }
    }
}
