package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.app.SlowChecks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Whoever waits for a slow check gets the whole answer, on a thread of the server's or later. */
@ArquillianTest
class SlowIT {

    private static final String[] ENTITLED = Server.as("john", "doe");

    static List<WebArchive> applications() {
        return List.of(Archives.withHealthpoint(
                Archives.war("slow").addClass(SlowChecks.class),
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe"));
    }

    @Test
    void anAnswerThatTakesLongerThanAServersThreadWaitsArrivesWhole() {
        HttpResponse<String> answer = Server.get("/slow/health/slow", ENTITLED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{\"slow\":\"OK\"},\"error\":{}}");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(Server.send("HEAD", "/slow/health/slow").headers().firstValue("Content-Length"))
                .contains("2");
    }

    @Test
    void sixtyFourProbesOfAHungCheckAreAnsweredAndItIsNamed() {
        List<CompletableFuture<HttpResponse<String>>> probes = IntStream.range(0, 64)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> Server.get("/slow/health/hung", ENTITLED)))
                .toList();
        assertThat(probes).allSatisfy(probe -> {
            assertThat(probe.join().statusCode()).isEqualTo(500);
            assertThat(probe.join().body()).contains("\"hung\":\"").containsAnyOf("timed out", "still running");
        });
    }
}
