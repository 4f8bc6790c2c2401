package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.answers.FineCheck;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Failed logins are counted by the address that the server, or a proxy before it, tells. */
@ArquillianTest
class GuessesIT {

    @Deployment(testable = false)
    static WebArchive application() {
        return Archives.withHealthpoint(
                Archives.war("guessed").addClass(FineCheck.class),
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe",
                "healthpoint.auth.attempts=2",
                "healthpoint.auth.address-header=X-Forwarded-For");
    }

    @Test
    void whoGuessesTooOftenWaitsAndOthersBehindTheSameProxyDoNot() {
        for (int guess = 0; guess < 2; guess++) {
            assertThat(login("guess", "203.0.113.9").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = login("doe", "198.51.100.7, 203.0.113.9");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{}");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(login("doe", "203.0.113.9, 203.0.113.10").body()).contains("\"fine\":\"OK\"");
        assertThat(Server.get("/guessed/health/fine", Server.as("john", "doe")).body())
                .contains("\"fine\":\"OK\"");
        assertThat(Server.get("/guessed/health/fine").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> login(String password, String forwardedFor) {
        String[] told = {"X-Forwarded-For", forwardedFor};
        return Server.get(
                "/guessed/health/fine",
                Stream.of(Server.as("john", password), told).flatMap(Stream::of).toArray(String[]::new));
    }
}
