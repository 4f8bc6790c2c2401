package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import io.healthpoint.it.Server;
import io.healthpoint.it.browser.FixedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests of metrics would notice what they look for: shown with answers of which it is known. */
class PrometheusIT {

    private static final String GOOD = """
            # HELP example_answer The answer.
            # TYPE example_answer gauge
            example_answer{question="6 * 7"} 42
            """;

    @Test
    void prometheusStoresWhatItScrapesWithTheCredentialsThatItWasGiven() {
        try (FixedServer server = text(GOOD);
                Prometheus prometheus = Prometheus.scraping(server.uri(), "o'hara", "p'\\ä: #s")) {
            assertThat(prometheus.targetUp().getString("lastError")).isEmpty();
            assertThat(prometheus.value("example_answer{question='6 * 7'}")).isEqualTo(42);
            assertThat(prometheus.query("no_such_thing")).isEmpty();
            assertThat(server.asked().get(0).getFirst("Authorization")).isEqualTo(Server.basic("o'hara", "p'\\ä: #s"));
        }
    }

    @Test
    void prometheusTellsThatAnAnswerIsNoMetrics() {
        try (FixedServer server = text("{}");
                Prometheus prometheus = Prometheus.scraping(server.uri(), "john", "doe")) {
            assertThat(prometheus.target().getString("health")).isEqualTo("down");
            assertThat(prometheus.target().getString("lastError")).isNotEmpty();
            assertThat(prometheus.value("up")).isZero();
        }
    }

    @Test
    void promtoolTellsGoodFromBad() {
        assertThat(Promtool.check(GOOD)).isEqualTo(new Ended(0, ""));
        assertThat(Promtool.check("example_answer{ 42\n").status()).isEqualTo(1);
        assertThat(Promtool.check("example_answer 42\n").output()).contains("no help text");
    }

    private static FixedServer text(String body) {
        return FixedServer.start(body, Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"));
    }
}
