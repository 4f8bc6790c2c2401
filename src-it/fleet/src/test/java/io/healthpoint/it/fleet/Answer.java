package io.healthpoint.it.fleet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an instance has answered.
 *
 * @param status of the answer
 * @param body all of it
 * @param took until all was there
 */
record Answer(int status, String body, Duration took) {

    Map<String, String> success() {
        return part("success");
    }

    Map<String, String> warning() {
        return part("warning");
    }

    Map<String, String> error() {
        return part("error");
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private Map<String, String> part(String name) {
        Map<String, String> details = new TreeMap<>();
        JsonObject part = json().getJsonObject(name);
        if (part != null) {
            part.keySet().forEach(key -> details.put(key, part.getString(key)));
        }
        return details;
    }
}
