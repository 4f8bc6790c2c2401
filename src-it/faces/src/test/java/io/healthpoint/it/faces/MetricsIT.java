package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What Prometheus makes of the endpoint. */
class MetricsIT {

    @Test
    void prometheusReachesTheEndpointWithNothingButItsAddressAndCredentials() {
        try (Server server = Server.start(Sample.demo());
                Prometheus prometheus = Prometheus.scraping(server.uri(), "john", "doe")) {
            JsonObject target = prometheus.target();

            assertThat(target.getString("scrapeUrl")).isEqualTo(server.uri().toString());
            assertThat(target.getString("lastError")).doesNotContain("401", "404", "refused");
        }
    }
}
