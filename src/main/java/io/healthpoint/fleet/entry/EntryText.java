package io.healthpoint.fleet.entry;

import io.healthpoint.fleet.store.Store;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The text of an entry, by the platform's JSON-P. */
final class EntryText {

    // To find the platform's JSON-P takes longer than to write with it.
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private EntryText() {}

    static String of(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEnd();
        }
        return text.toString();
    }

    static boolean fits(String text) {
        return text.length() <= Store.LONGEST_VALUE / 3
                || text.getBytes(StandardCharsets.UTF_8).length <= Store.LONGEST_VALUE;
    }

    /** Empty where the text is not of that form: whoever has written it, it is none of ours to read. */
    static <T> Optional<T> read(String text, int form, Function<JsonObject, T> reader) {
        try (JsonReader json = READERS.createReader(new StringReader(text))) {
            JsonObject entry = json.readObject();
            return entry.getInt("v") == form ? Optional.of(reader.apply(entry)) : Optional.empty();
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: an entry of the fleet cannot be read", unreadable);
            return Optional.empty();
        }
    }
}
