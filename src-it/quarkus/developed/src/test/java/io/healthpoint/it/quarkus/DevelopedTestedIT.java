package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Healthpoint;
import io.healthpoint.Status;
import io.healthpoint.it.Server;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Tests of an application by its developer, in the process of the tests. */
@QuarkusTest
class DevelopedTestedIT {

    @TestHTTPResource("/health/ready")
    URI ready;

    @Inject
    Healthpoint health;

    @Test
    void theEndpointAnswers() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(ready)
                .header("Authorization", Server.basic("john", "doe"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{\"written\":\"first\"},\"error\":{}}");
    }

    @Test
    void aTestMayAskWithoutHttp() {
        assertThat(health.report("ready").status()).isEqualTo(Status.UP);
        assertThat(health.report().results()).extracting("name").contains("written", "background");
    }
}
