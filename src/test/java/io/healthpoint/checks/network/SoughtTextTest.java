package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoughtTextTest {

    @Test
    void itIsFoundWhereverItIsAndHoweverItIsCut() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String wanted = text(random, 1 + random.nextInt(6));
            String whole = text(random, random.nextInt(30));
            SoughtText sought = new SoughtText(wanted, StandardCharsets.UTF_8);
            int cut = random.nextInt(whole.length() + 1);
            take(sought, whole.substring(0, cut));
            take(sought, whole.substring(cut));

            assertThat(sought.isFound()).as(wanted + " in " + whole).isEqualTo(whole.contains(wanted));
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, 2).forEach(letter -> text.append(letter == 0 ? 'a' : 'ß'));
        return text.toString();
    }

    private static void take(SoughtText sought, String part) {
        sought.takeFrom(ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsEmptyIsFoundAtOnce() {
        assertThat(new SoughtText("", StandardCharsets.UTF_8).isFound()).isTrue();
    }

    @Test
    void theCharsetCounts() {
        SoughtText sought = new SoughtText("ß", Charset.forName("ISO-8859-1"));
        take(sought, "ß");
        assertThat(sought.isFound()).isFalse();
        sought.takeFrom(ByteBuffer.wrap(new byte[] {(byte) 0xDF}));
        assertThat(sought.isFound()).isTrue();
    }
}
