package io.healthpoint.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.endpoint.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ResponseBytesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.6Z");

    private static String written(Answer answer, boolean withBody, boolean isLast) {
        StringBuilder text = new StringBuilder();
        for (ByteBuffer part : ResponseBytes.of(answer, withBody, isLast, NOW)) {
            text.append(StandardCharsets.UTF_8.decode(part));
        }
        return text.toString();
    }

    @Test
    void anAnswerIsWrittenWhole() {
        assertThat(written(Answer.empty(200), true, true)).isEqualTo("""
                        HTTP/1.1 200 OK
                        Content-Type: application/json
                        Cache-Control: no-store
                        X-Content-Type-Options: nosniff
                        Vary: Accept, Authorization
                        Content-Length: 2
                        Date: Fri, 02 Jan 2026 03:04:05 GMT
                        Connection: close

                        {}""".replace("\n", "\r\n"));
    }

    @Test
    void theHeadAloneIsTheSame() {
        String whole = written(Answer.empty(404), true, false);

        assertThat(whole).doesNotContain("Connection:");
        assertThat(written(Answer.empty(404), false, false)).isEqualTo(whole.substring(0, whole.length() - 2));
    }

    @Test
    void aStatusThatTheOperatorMadeUpNeedsNoName() {
        assertThat(written(Answer.empty(299), true, false)).startsWith("HTTP/1.1 299 \r\n");
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void theDateIsPlainWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(written(Answer.empty(200), true, false)).contains("Date: Fri, 02 Jan 2026 03:04:05 GMT\r\n");
        } finally {
            Locale.setDefault(before);
        }
    }
}
