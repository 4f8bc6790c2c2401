package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus makes of the endpoint. */
class MetricsIT {

    @AutoClose
    private static Server demo;

    @BeforeAll
    static void start() {
        demo = Server.start(Sample.demo());
    }

    @Test
    void prometheusScrapesTheEndpointByItsAddressAndCredentialsAlone() {
        try (Prometheus prometheus = Prometheus.scraping(demo.uri(), "john", "doe")) {
            assertThat(prometheus.targetUp().getString("lastError")).isEmpty();
            assertThat(prometheus.value("healthpoint_status")).isZero();
            assertThat(prometheus.value("healthpoint_group_status{group='ops'}"))
                    .isEqualTo(1);
            assertThat(prometheus.value("healthpoint_check_status{check='mail'}"))
                    .isZero();
            assertThat(prometheus.value("healthpoint_check_status{check='disk'}"))
                    .isEqualTo(0.5);
            assertThat(prometheus.value("healthpoint_check_status{check='queue'}"))
                    .isEqualTo(1);
            assertThat(prometheus.value("healthpoint_check_runs_total{check='mail'}"))
                    .isPositive();
            assertThat(prometheus.value("healthpoint_check_duration_seconds_count{check='mail'}"))
                    .isPositive();
            assertThat(prometheus.value("healthpoint_check_value{check='disk',name='used',unit='percent'}"))
                    .isEqualTo(91);
            assertThat(prometheus.value("healthpoint_check_value{check='disk',name='used.warn',unit='percent'}"))
                    .isEqualTo(90);
            assertThat(prometheus.value("healthpoint_check_value{check='queue',name='waiting',unit=''}"))
                    .isEqualTo(3);
            assertThat(prometheus.value("healthpoint_check_timeouts_total{check='fax'}"))
                    .isPositive();
        }
    }

    @Test
    void aStrangersPrometheusLearnsTheStatusAlone() {
        try (Prometheus prometheus = Prometheus.scraping(demo.uri(), "nobody", "knows")) {
            assertThat(prometheus.targetUp().getString("lastError")).isEmpty();
            assertThat(prometheus.value("healthpoint_status")).isZero();
            assertThat(prometheus.query("healthpoint_check_status")).isEmpty();
            assertThat(prometheus.query("healthpoint_check_value")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile", "page", "table"})
    void promtoolFindsNoFaultInTheMetricsOf(String sample) {
        try (Server server = Server.start(Sample.of(sample), "healthpoint.details=always")) {
            server.get("/health/");
            assertThat(Promtool.check(server.get("/health/?format=prometheus").body()))
                    .isEqualTo(new Ended(0, ""));
        }
    }
}
