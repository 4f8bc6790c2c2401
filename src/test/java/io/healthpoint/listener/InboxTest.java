package io.healthpoint.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private final Inbox inbox = new Inbox();

    private void send(String text) {
        inbox.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\r\n\r\n", "a\r\nb\n\n", "\r\n\n\r\na\r\nb\r\n\r\n", "a\r\nb\n\r\n"})
    void aHeadEndsWithAnEmptyLineHoweverItArrives(String sent) {
        List<String> heads = new ArrayList<>();
        for (char octet : sent.toCharArray()) {
            assertThat(heads).isEmpty();
            send(String.valueOf(octet));
            inbox.takeHead().ifPresent(heads::add);
        }
        assertThat(heads).containsExactly("a\r\nb");
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void severalAtOnceAreTakenOneAfterAnother() {
        send("a\r\n\r\n\r\nb: \u00ff\r\n\r\nc");

        assertThat(inbox.takeHead()).contains("a");
        assertThat(inbox.takeHead()).contains("b: \u00ff");
        assertThat(inbox.takeHead()).isEmpty();
        assertThat(inbox.isEmpty()).isFalse();
        send("\r\n\r\n");
        assertThat(inbox.takeHead()).contains("c");
    }

    @Test
    void emptyLinesAloneAreNothing() {
        send("\r\n\r\n\n");

        assertThat(inbox.takeHead()).isEmpty();
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void aHeadMayBeAsLongAsTheLimit() {
        String longest = "a".repeat(Inbox.LONGEST_HEAD - 4) + "\r\n\r\n";
        for (int begin = 0; begin < longest.length(); begin += 1000) {
            assertThat(inbox.takeHead()).isEmpty();
            send(longest.substring(begin, Math.min(begin + 1000, longest.length())));
        }
        assertThat(inbox.isTooLong()).isFalse();
        assertThat(inbox.takeHead().map(String::length)).isEqualTo(Optional.of(longest.length() - 4));

        send(longest.replace("\r\n", "bbb"));
        assertThat(inbox.takeHead()).isEmpty();
        assertThat(inbox.isTooLong()).isTrue();
    }
}
