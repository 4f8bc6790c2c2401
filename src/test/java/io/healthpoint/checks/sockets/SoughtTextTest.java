package io.healthpoint.checks.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTextTest {

    private static boolean finds(String sought, String text, int most, Charset charset) {
        SoughtText search = new SoughtText(sought, charset);
        byte[] bytes = text.getBytes(charset);
        for (int from = 0; from < bytes.length; from += most) {
            search.takeFrom(ByteBuffer.wrap(bytes, from, Math.min(most, bytes.length - from)));
        }
        return search.isFound();
    }

    @Test
    void noTextIsThereAtOnce() {
        assertThat(new SoughtText("", StandardCharsets.UTF_8).isFound()).isTrue();
        assertThat(new SoughtText("a", StandardCharsets.UTF_8).isFound()).isFalse();
    }

    // Few letters, so that beginnings of the text come often, and within themselves.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void itIsFoundWhereTheTextHoldsItHoweverTheBytesCome(int most) {
        Random random = new Random(most);
        int found = 0;
        for (int round = 0; round < 2000; round++) {
            String text = letters(random, 40);
            String sought = letters(random, 6);
            found += text.contains(sought) ? 1 : 0;

            assertThat(finds(sought, text, most, StandardCharsets.UTF_8))
                    .as("%s in %s", sought, text)
                    .isEqualTo(text.contains(sought));
        }
        assertThat(found).isBetween(200, 1800);
    }

    private static String letters(Random random, int most) {
        return random.ints(1 + random.nextInt(most), 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aLetterOfSeveralBytesMayComeInParts() {
        assertThat(finds("grün", "Ampel: grün", 1, StandardCharsets.UTF_8)).isTrue();
        assertThat(finds("grün", "Ampel: grün", 1, StandardCharsets.ISO_8859_1)).isTrue();
        assertThat(finds("grün", "Ampel: gr", 1, StandardCharsets.UTF_8)).isFalse();
    }

    @Test
    void theCharsetCounts() {
        SoughtText search = new SoughtText("ß", StandardCharsets.ISO_8859_1);
        search.takeFrom(ByteBuffer.wrap("ß".getBytes(StandardCharsets.UTF_8)));
        assertThat(search.isFound()).isFalse();
        search.takeFrom(ByteBuffer.wrap(new byte[] {(byte) 0xDF}));
        assertThat(search.isFound()).isTrue();
    }

    @Test
    void onceFoundItStaysSoAndTheRestIsLeft() {
        SoughtText search = new SoughtText("ok", StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap("is ok, or so".getBytes(StandardCharsets.UTF_8));
        search.takeFrom(bytes);

        assertThat(search.isFound()).isTrue();
        assertThat(bytes.remaining()).isEqualTo(", or so".length());
        search.takeFrom(bytes);
        assertThat(search.isFound()).isTrue();
    }
}
