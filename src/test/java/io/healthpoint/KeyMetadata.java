package io.healthpoint;

import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.Key;
import io.healthpoint.types.CheckType;
import io.healthpoint.types.CheckTypes;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of keys in the form of Spring Boot's configuration metadata, which editors know. */
final class KeyMetadata {

    private KeyMetadata() {}

    static String json() {
        StringWriter text = new StringWriter();
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .writeObject(metadata());
        return text.toString().strip() + "\n";
    }

    private static JsonObject metadata() {
        JsonArrayBuilder properties = Json.createArrayBuilder();
        GlobalKeys.ALL.forEach(key -> properties.add(property(key.name(), key, key.meaning())));
        CheckKeys.ALL.forEach(key -> properties.add(property(key.of("NAME").name(), key, key.meaning())));
        keysOfTypes().forEach((name, keys) -> properties.add(property(name, keys)));
        return Json.createObjectBuilder()
                .add("groups", Json.createArrayBuilder())
                .add("properties", properties)
                .add("hints", Json.createArrayBuilder().add(types()))
                .build();
    }

    /** A key of a type, and the type. */
    private record Owned(CheckType type, Key<?> key) {}

    private static Map<String, List<Owned>> keysOfTypes() {
        Map<String, List<Owned>> found = new TreeMap<>();
        for (CheckType type : CheckTypes.ALL) {
            type.keys().forEach(key -> found.computeIfAbsent(key.of("NAME").name(), name -> new ArrayList<>())
                    .add(new Owned(type, key)));
        }
        return found;
    }

    // One entry a name: a key that several types have may be of another kind in each.
    private static JsonObjectBuilder property(String name, List<Owned> keys) {
        String meaning = keys.stream()
                .map(owned ->
                        "%s: %s".formatted(owned.type().name(), owned.key().meaning()))
                .collect(Collectors.joining(". ", "Of types ", "."));
        Key<?> first = keys.get(0).key();
        boolean alike = keys.stream()
                .allMatch(owned ->
                        owned.key().kind().javaType().equals(first.kind().javaType())
                                && owned.key().fallback().equals(first.fallback()));
        return alike
                ? property(name, first, meaning)
                : Json.createObjectBuilder()
                        .add("name", name)
                        .add("type", "java.lang.String")
                        .add("description", meaning);
    }

    private static JsonObjectBuilder property(String name, Key<?> key, String meaning) {
        JsonObjectBuilder property = Json.createObjectBuilder()
                .add("name", name)
                .add("type", key.kind().javaType())
                .add("description", meaning);
        return key.fallback().isEmpty() ? property : property.add("defaultValue", key.fallback());
    }

    private static JsonObjectBuilder types() {
        JsonArrayBuilder values = Json.createArrayBuilder();
        CheckTypes.ALL.forEach(type ->
                values.add(Json.createObjectBuilder().add("value", type.name()).add("description", type.meaning())));
        return Json.createObjectBuilder()
                .add("name", CheckKeys.TYPE.of("NAME").name())
                .add("values", values);
    }
}
