package io.healthpoint.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "HEALTHPOINT_SERVICE_HOST, 10.0.0.11",
        "HEALTHPOINT_SERVICE_PORT, 8080",
        "HEALTHPOINT_SERVICE_PORT_HTTP, 8080",
        "HEALTHPOINT_SERVICE_PORT_HTTP_ALT, 8080",
        "HEALTHPOINT_PORT, tcp://10.0.0.11:8080",
        "HEALTHPOINT_PORT_8080_TCP, tcp://10.0.0.11:8080",
        "HEALTHPOINT_PORT_8080_TCP_PROTO, tcp",
        "HEALTHPOINT_PORT_8080_TCP_PORT, 8080",
        "HEALTHPOINT_PORT_8080_TCP_ADDR, 10.0.0.11",
        "HEALTHPOINT_PORT_53_UDP, udp://10.0.0.11:53",
        "HEALTHPOINT_SHOP_2_SERVICE_HOST, 10.0.0.11",
        "HEALTHPOINT_SHOP_2_PORT, tcp://10.0.0.11:8080",
        "HEALTHPOINT_SHOP_2_PORT_8080_TCP_ADDR, 10.0.0.11"
    })
    void variablesThatAreMadeForServicesAreKnownByTheirShape(String name, String value) {
        assertThat(ServiceVariables.contain(name, new MapConfiguration(Map.of(name, value))::value))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTHPOINT_PORT, 8080",
        "HEALTHPOINT_EMBEDED_PORT, 8080",
        "HEALTHPOINT_AUTH_REQUIRD, true",
        "HEALTHPOINT_SERVICE, x",
        "HEALTHPOINT_PORT_8080, x",
        "HEALTHPOINT_CHECKS__A_SERVICE_PORT__ENABLED, false",
        "healthpoint_service_host, x"
    })
    void whatPeopleMayHaveWrittenIsNot(String name, String value) {
        assertThat(ServiceVariables.contain(name, new MapConfiguration(Map.of(name, value))::value))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEALTHPOINT_PORT", "HEALTHPOINT_SHOP_PORT"})
    void aPortIsTheServicesWhereItsHostIsTold(String name) {
        Map<String, String> both = Map.of(name, "8080", name.replace("_PORT", "_SERVICE_HOST"), "10.0.0.11");

        assertThat(ServiceVariables.contain(name, new MapConfiguration(both)::value))
                .isTrue();
    }
}
