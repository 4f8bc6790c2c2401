package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library's own listener beside the router of Quarkus. */
@Timeout(120)
class ListenerIT {

    private static final int PROBES = 200;
    private static final Pattern SERVED =
            Pattern.compile("served at (http://127\\.0\\.0\\.1:\\d+/health/), by threads");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void probesAreAnsweredWhileEveryThreadOfRequestsIsHeld() {
        try (Application application =
                Application.start("healthpoint.listener=127.0.0.1:0", "quarkus.thread-pool.max-threads=2")) {
            URI listener = listener(application);
            CompletableFuture<?> first = ask(application.uri().resolve("/held"));
            CompletableFuture<?> second = ask(application.uri().resolve("/held"));
            awaitHeld(application);

            long[] micros = new long[PROBES];
            for (int probe = 0; probe < PROBES; probe++) {
                long begin = System.nanoTime();
                assertThat(ask(listener.resolve("live")).join().statusCode()).isEqualTo(200);
                micros[probe] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
            }
            Arrays.sort(micros);
            System.out.printf(
                    "quarkus, held: %d probes at the listener: median %d us, longest %d us%n",
                    PROBES, micros[PROBES / 2], micros[PROBES - 1]);
            assertThat(first).isNotDone();
            assertThat(second).isNotDone();
        }
    }

    @Test
    void theServersPortHasNothingWhereTheMountIsOff() {
        try (Application application =
                Application.start("healthpoint.listener=127.0.0.1:0", "healthpoint.mount=false")) {
            assertThat(ask(listener(application).resolve("ready")).join().statusCode())
                    .isEqualTo(200);
            HttpResponse<String> beside = application.get("/health/ready");
            assertThat(beside.statusCode()).isEqualTo(404);
            assertThat(beside.body()).isNotEqualTo("{}");
            assertThat(application.get("/greeting").body()).isEqualTo("hello");
        }
    }

    @Test
    void aPortThatIsTakenStopsTheStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended ended = Ended.of(
                    Duration.ofMinutes(1),
                    Application.command("healthpoint.listener=127.0.0.1:" + taken.getLocalPort()));

            assertThat(ended.status()).isPositive();
            assertThat(ended.output())
                    .contains("healthpoint cannot start:", "healthpoint.listener")
                    .contains("port " + taken.getLocalPort());
        }
    }

    // The requests that hold the threads may still be on their way.
    private static void awaitHeld(Application application) {
        boolean isAnswered = true;
        while (isAnswered) {
            isAnswered = isAnswered(ask(application.uri().resolve("/greeting")));
        }
    }

    private static boolean isAnswered(CompletableFuture<HttpResponse<String>> asked) {
        try {
            return asked.get(2, TimeUnit.SECONDS).statusCode() == 200;
        } catch (TimeoutException held) {
            return false;
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }

    private static URI listener(Application application) {
        Matcher served = SERVED.matcher(application.output());
        while (!served.find()) {
            Thread.onSpinWait();
            served = SERVED.matcher(application.output());
        }
        return URI.create(served.group(1));
    }

    private static CompletableFuture<HttpResponse<String>> ask(URI uri) {
        return CLIENT.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
