package io.healthpoint.render;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** Writes one JSON object in UTF-8, by the platform's JSON-P. Thread-safe. */
final class JsonBody {

    private final JsonGeneratorFactory generators = generators();

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

    private static JsonGeneratorFactory generators() {
        try {
            return Json.createGeneratorFactory(Map.of());
        } catch (JsonException noProvider) {
            String remedy =
                    "healthpoint needs an implementation of Jakarta JSON Processing; add org.eclipse.parsson:parsson";
            throw new IllegalStateException(remedy, noProvider);
        }
    }
}
