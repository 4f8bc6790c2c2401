package io.healthpoint.checks.network;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body until a text has come, or enough of it: the rest is not waited for, and may have no end. */
final class BodyExcerpt implements BodySubscriber<Boolean> {

    private static final int MOST_BYTES = 1024 * 1024;
    // What small answers take, so that their connection can be used again.
    private static final int MOST_UNREAD_BYTES = 64 * 1024;

    private final String wanted;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Boolean> found = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private int count;

    /** Nothing is looked for where the text is empty. */
    BodyExcerpt(String wanted) {
        this.wanted = wanted;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return found;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        parts.forEach(this::take);
        if (isFound() && !wanted.isEmpty()) {
            end(true);
        } else if (count > (wanted.isEmpty() ? MOST_UNREAD_BYTES : MOST_BYTES)) {
            end(wanted.isEmpty());
        }
    }

    private void take(ByteBuffer part) {
        count += part.remaining();
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        if (!wanted.isEmpty()) {
            read.write(bytes, 0, bytes.length);
        }
    }

    private boolean isFound() {
        return read.toString(StandardCharsets.UTF_8).contains(wanted);
    }

    private void end(boolean result) {
        if (subscription != null) {
            subscription.cancel();
        }
        found.complete(result);
    }

    @Override
    public void onError(Throwable failure) {
        found.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        found.complete(isFound());
    }
}
