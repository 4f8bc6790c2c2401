package io.healthpoint.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    // Also for its sake: whoever compares bodies sees no difference between platforms.
    @Test
    void everyCharacterIsWrittenAsItWouldWriteIt() {
        String all = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(unit -> !Character.isSurrogate((char) unit))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(new JsonText().text(all + "\uD83D\uDE00").toString()).isEqualTo(written(all + "\uD83D\uDE00"));
    }

    private static String written(String text) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(written)) {
            json.write(text);
        }
        return written.toString();
    }
}
