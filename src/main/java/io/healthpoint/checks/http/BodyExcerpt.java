package io.healthpoint.checks.http;

import io.healthpoint.checks.sockets.SoughtText;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body until a text has come, or enough of it: the rest is not waited for, and may have no end. Tells whether it came. */
final class BodyExcerpt implements BodySubscriber<Boolean> {

    private static final int MOST_BYTES = 1024 * 1024;
    // What small answers take, so that their connection can be used again.
    private static final int MOST_UNREAD_BYTES = 64 * 1024;

    private final SoughtText sought;
    private final int most;
    private final boolean toItsEnd;
    private final CompletableFuture<Boolean> found = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private int count;

    BodyExcerpt(SoughtText sought) {
        this.sought = sought;
        this.toItsEnd = sought.isFound();
        this.most = toItsEnd ? MOST_UNREAD_BYTES : MOST_BYTES;
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
        for (ByteBuffer part : parts) {
            count += part.remaining();
            sought.takeFrom(part);
        }
        if (count > most || (sought.isFound() && !toItsEnd)) {
            end();
        }
    }

    private void end() {
        if (subscription != null) {
            subscription.cancel();
        }
        onComplete();
    }

    @Override
    public void onError(Throwable failure) {
        found.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        found.complete(sought.isFound());
    }
}
