package io.healthpoint.checks.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.checks.sockets.SoughtText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class BodyExcerptTest {

    private static final int KIBIBYTE = 1024;

    private final Connection connection = new Connection();

    /** What a body comes from. */
    private static final class Connection implements Flow.Subscription {
        private long wanted;
        private boolean left;

        @Override
        public void request(long count) {
            wanted += count;
        }

        @Override
        public void cancel() {
            left = true;
        }
    }

    private BodyExcerpt excerpt(String sought) {
        BodyExcerpt excerpt = new BodyExcerpt(new SoughtText(sought, StandardCharsets.UTF_8));
        excerpt.onSubscribe(connection);
        return excerpt;
    }

    private static void send(BodyExcerpt excerpt, String... parts) {
        for (String part : parts) {
            excerpt.onNext(List.of(ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static CompletableFuture<Boolean> found(BodyExcerpt excerpt) {
        return excerpt.getBody().toCompletableFuture();
    }

    @Test
    void aTextThatHasComeIsFoundAndTheRestIsLeft() {
        BodyExcerpt excerpt = excerpt("\"UP\"");
        send(excerpt, "{\"status\":\"U");
        assertThat(connection.wanted).isPositive();
        assertThat(found(excerpt)).isNotDone();
        assertThat(connection.left).isFalse();

        send(excerpt, "P\"}");
        assertThat(found(excerpt)).isCompletedWithValue(true);
        assertThat(connection.left).isTrue();
    }

    @Test
    void aBodyThatEndsWithoutItHasItNot() {
        BodyExcerpt excerpt = excerpt("\"UP\"");
        send(excerpt, "{\"status\":\"DOWN\"}");
        excerpt.onComplete();

        assertThat(found(excerpt)).isCompletedWithValue(false);
        assertThat(connection.left).isFalse();
    }

    @Test
    void oneMebibyteIsReadAndNoMore() {
        BodyExcerpt excerpt = excerpt("end");
        String kibibyte = "x".repeat(KIBIBYTE);
        for (int count = 0; count < KIBIBYTE; count++) {
            send(excerpt, kibibyte);
        }
        assertThat(found(excerpt)).isNotDone();

        send(excerpt, "x");
        assertThat(found(excerpt)).isCompletedWithValue(false);
        assertThat(connection.left).isTrue();
    }

    // So that the connection can be used again.
    @Test
    void aSmallBodyIsReadToItsEndWhereNoTextIsLookedFor() {
        BodyExcerpt excerpt = excerpt("");
        send(excerpt, "x".repeat(64 * KIBIBYTE));
        assertThat(found(excerpt)).isNotDone();
        excerpt.onComplete();

        assertThat(found(excerpt)).isCompletedWithValue(true);
        assertThat(connection.left).isFalse();
    }

    @Test
    void aLargeBodyIsLeftWhereNoTextIsLookedFor() {
        BodyExcerpt excerpt = excerpt("");
        send(excerpt, "x".repeat(64 * KIBIBYTE), "x");

        assertThat(found(excerpt)).isCompletedWithValue(true);
        assertThat(connection.left).isTrue();
    }

    @Test
    void aBodyThatBreaksOffIsAFailure() {
        BodyExcerpt excerpt = excerpt("end");
        excerpt.onError(new IOException());

        assertThat(found(excerpt)).isCompletedExceptionally();
    }
}
