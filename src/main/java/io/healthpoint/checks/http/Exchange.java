package io.healthpoint.checks.http;

import io.healthpoint.checks.sockets.SoughtText;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request under way: first its answer's status comes, then the body, of which as much is read as is needed. */
final class Exchange implements AutoCloseable {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    private final UrlTerms.Wanted wanted;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CompletableFuture<HttpResponse<Boolean>> answer;

    private Exchange(HttpClient client, HttpRequest request, UrlTerms.Wanted wanted) {
        this.wanted = wanted;
        this.answer = client.sendAsync(request, this::begin).whenComplete((done, failure) -> fail(failure));
    }

    static Exchange begin(HttpClient client, UrlTerms terms) {
        return new Exchange(client, terms.request(), terms.wanted());
    }

    private BodySubscriber<Boolean> begin(ResponseInfo head) {
        status.complete(head.statusCode());
        return new BodyExcerpt(new SoughtText(wanted.textIn(head.statusCode()), charset(head)));
    }

    private void fail(@Nullable Throwable failure) {
        if (failure != null) {
            status.completeExceptionally(failure);
        }
    }

    private static Charset charset(ResponseInfo head) {
        Optional<String> named = head.headers()
                .firstValue("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
        try {
            return named.map(Charset::forName).filter(Charset::canEncode).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Waits for the status. */
    int status(Duration limit) throws InterruptedException, ExecutionException, TimeoutException {
        return status.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits for the text, or the end of the body. */
    boolean hasText(Duration limit) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS).body();
    }

    /** Closes the connection of an answer that has not ended, or is none. */
    @Override
    public void close() {
        if (!answer.isDone() || answer.isCompletedExceptionally()) {
            // The JDK's client keeps the connection of an answer that is no HTTP. What has failed cannot be cancelled,
            // though what depends on it can be, and that ends the request.
            answer.newIncompleteFuture().cancel(true);
        }
    }
}
