package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class BodyExcerptTest {

    private boolean cancelled;

    private BodyExcerpt looking(String text) {
        BodyExcerpt body = new BodyExcerpt(new SoughtText(text, StandardCharsets.UTF_8));
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long parts) {}

            @Override
            public void cancel() {
                cancelled = true;
            }
        });
        return body;
    }

    private static void take(BodyExcerpt body, String part) {
        body.onNext(List.of(ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8))));
    }

    private static Boolean result(BodyExcerpt body) {
        CompletableFuture<Boolean> future = body.getBody().toCompletableFuture();
        return future.getNow(null);
    }

    @Test
    void itStopsWhereTheTextHasCome() {
        BodyExcerpt body = looking("ready");
        take(body, "re");
        assertThat(result(body)).isNull();
        take(body, "ady, and much more");

        assertThat(result(body)).isTrue();
        assertThat(cancelled).isTrue();
    }

    @Test
    void itStopsAfterOneMebibyteWithoutTheText() {
        BodyExcerpt body = looking("ready");
        take(body, "x".repeat(1024 * 1024));
        assertThat(cancelled).isFalse();
        take(body, "x");

        assertThat(result(body)).isFalse();
        assertThat(cancelled).isTrue();
    }

    @Test
    void whereNothingIsLookedForASmallBodyIsReadToItsEnd() {
        BodyExcerpt body = looking("");
        take(body, "x".repeat(64 * 1024));
        assertThat(cancelled).isFalse();
        body.onComplete();
        assertThat(result(body)).isTrue();

        take(looking(""), "x".repeat(64 * 1024 + 1));
        assertThat(cancelled).isTrue();
    }

    @Test
    void aBodyThatBreaksOffIsNoAnswer() {
        BodyExcerpt body = looking("ready");
        body.onError(new IllegalStateException());

        assertThat(body.getBody().toCompletableFuture()).isCompletedExceptionally();
    }
}
