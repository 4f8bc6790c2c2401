package io.healthpoint.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInsTest {

    private static MapConfiguration written(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            values.put("healthpoint.checks.\"c\"." + keysAndValues[index], keysAndValues[index + 1]);
        }
        return new MapConfiguration(values);
    }

    private static List<Fault> faults(String... keysAndValues) {
        return BuiltIns.faults(written(keysAndValues));
    }

    @Test
    void aNameWithATypeIsABuiltInCheck() {
        MapConfiguration configuration =
                written("type", "Disk", "path", "/var, /tmp", "warn", "500MB", "timeout", "2s");

        assertThat(BuiltIns.faults(configuration)).isEmpty();
        assertThat(BuiltIns.sound(configuration)).singleElement().satisfies(disk -> {
            assertThat(disk.name()).isEqualTo("c");
            assertThat(disk.type()).isEqualTo(MachineTypes.DISK);
            assertThat(disk.given().required(MachineTypes.PATHS)).containsExactly("/var", "/tmp");
            assertThat(disk.given().get(MachineTypes.FREE_DOWN).of(100)).isEqualTo(2);
            assertThat(disk.origin()).isEqualTo("healthpoint.checks.\"c\".type");
            assertThat(disk.policy().groups()).containsExactly("ready");
        });
    }

    @Test
    void aNameWithoutATypeIsNone() {
        assertThat(BuiltIns.of(written("path", "/var"))).isEmpty();
        assertThat(faults("path", "/var")).isEmpty();
    }

    @Test
    void aVariableAloneMakesOneToo() {
        MapConfiguration configuration = new MapConfiguration(Map.of(
                "HEALTHPOINT_CHECKS__ORDERS_DB__TYPE",
                "deadlock",
                "healthpoint.checks.\"orders.db\".type",
                "deadlock"));

        assertThat(BuiltIns.of(configuration))
                .singleElement()
                .extracting(BuiltIn::name)
                .isEqualTo("orders.db");
    }

    @Test
    void aVariableMeansTheNameThatAKeySpells() {
        MapConfiguration configuration = new MapConfiguration(Map.of(
                "HEALTHPOINT_CHECKS__ORDERS_DB__TYPE",
                "disk",
                "healthpoint.checks.\"orders.db\".type",
                "disk",
                "healthpoint.checks.\"Orders-DB\".type",
                "disk",
                "healthpoint.checks.\"Orders-DB\".path",
                "/"));

        assertThat(BuiltIns.sound(configuration))
                .singleElement()
                .extracting(BuiltIn::name)
                .isEqualTo("Orders-DB");
    }

    @Test
    void everyFaultOfEveryCheckIsToldAtOnce() {
        MapConfiguration configuration = new MapConfiguration(Map.ofEntries(
                Map.entry("healthpoint.checks.\"a\".type", "dsik"),
                Map.entry("healthpoint.checks.\"b\".type", "disk"),
                Map.entry("healthpoint.checks.\"b\".warn", "10"),
                Map.entry("healthpoint.checks.\"b\".wran", "10%"),
                Map.entry("healthpoint.checks.\"d\".type", "clock"),
                Map.entry("healthpoint.checks.\"d\".ntp", "time"),
                Map.entry("healthpoint.checks.\"d\".lookup", "java:x"),
                Map.entry("healthpoint.checks.\"d\".warn", "1m")));

        assertThat(BuiltIns.faults(configuration))
                .extracting(Fault::id)
                .containsExactlyInAnyOrder(
                        "HEALTHPOINT-014", "HEALTHPOINT-009", "HEALTHPOINT-015", "HEALTHPOINT-016", "HEALTHPOINT-016");
        assertThat(BuiltIns.sound(configuration)).isEmpty();
        assertThat(Fault.text(BuiltIns.faults(configuration)))
                .contains(
                        "\"dsik\"; did you mean \"disk\"?",
                        "must be a level with its unit, such as 10% or 500MB",
                        "\"wran\"; did you mean \"warn\"?",
                        "a check of type disk must have path, but found: none",
                        "a check of type clock must have one of ntp or url or lookup, but found: ntp and lookup");
    }

    @ParameterizedTest
    @CsvSource({
        "disk, path, /, warn, 5%, down, 10%",
        "disk, path, /, warn, 1MB, down, 1MB",
        "certificate, file, x, warn, 1d, down, 3d",
        "heap, pause.warn, 80%, pause.down, 60%, window, 1m",
        "threads, timeout, 1s, warn, 100, down, 50",
        "clock, ntp, x, warn, 1m, down, 30s",
        "jmx, object, a:b=c, attribute, x, warn, >5%",
        "tcp, address, x:1, trust, none, timeout, 1s",
        "ldap, url, ldap://x, password.file, y, timeout, 1s",
        "datasource, lookup, x, bean, y, timeout, 1s",
        "certificate, file, x, address, y:443, timeout, 1s",
        "certificate, file, x, server-name, y, timeout, 1s",
        "file, path, x, absent, true, modified-within, 1h",
    })
    void keysThatDoNotGoTogetherAreAFault(
            String type, String first, String one, String second, String two, String third, String three) {
        assertThat(faults("type", type, first, one, second, two, third, three))
                .extracting(Fault::id)
                .containsExactly("HEALTHPOINT-016");
    }

    @ParameterizedTest
    @CsvSource({
        "disk, path, /, warn, 5%, down, 1GB",
        "disk, path, /, down, 50%, timeout, 1s",
        "jmx, object, a:b=c, attribute, x, warn, >5",
        "certificate, address, y:443, trust, none, warn, 30d",
        "file, path, x, absent, true, ttl, 1s",
        "descriptors, warn, 10%, down, 20%, groups, live",
    })
    void keysThatGoTogetherAreNone(
            String type, String first, String one, String second, String two, String third, String three) {
        assertThat(faults("type", type, first, one, second, two, third, three)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "disk, path, /, warn, 10",
        "disk, path, /, warn, 110%",
        "disk, path, /, warn, 5s",
        "certificate, file, x, warn, 21",
        "url, url, http://x, expect, 200-",
        "url, url, http://x, expect, ok",
        "url, url, http://x, slow, 0s",
        "tcp, address, x:1, send, a\\b",
        "dns, host, x, min, 0",
        "heap, timeout, 1s, warn, 500MB",
        "threads, timeout, 1s, warn, 80%",
        "jmx, object, a:b=c, warn, 5",
        "datasource, lookup, x, exhausted, up",
        "datasource, lookup, x, address, db",
        "clock, ntp, x, warn, 0s",
    })
    void aValueThatCannotBeReadIsAFault(String type, String first, String one, String second, String two) {
        assertThat(faults("type", type, first, one, second, two, "attribute", "x"))
                .extracting(Fault::id)
                .contains("HEALTHPOINT-009");
    }

    @Test
    void theUserInAUrlIsInNoMessage() {
        assertThat(faults("type", "url", "url", "ftp://john:doe@host/"))
                .singleElement()
                .asString()
                .contains("ftp://***@host/")
                .doesNotContain("doe");
    }

    @Test
    void anApiThatIsNotThereIsAFault() {
        CheckType absent = CheckType.local("odd", "odd").needing("java.lang.String", "no.such.Api");
        BuiltIn builtIn = new BuiltIn("c", absent, new Given("c", written()));

        assertThat(TypeFaults.of(builtIn, written()))
                .singleElement()
                .asString()
                .contains("HEALTHPOINT-017", "no no.such.Api");
    }

    @Test
    void headersAreReadByName() {
        MapConfiguration configuration =
                written("type", "url", "url", "https://x/", "header.\"X-Key\"", "s3cret", "header.\"Accept\"", "a/b");

        assertThat(BuiltIns.faults(configuration)).isEmpty();
        assertThat(BuiltIns.of(configuration).get(0).given().all(NetworkTypes.HEADER))
                .containsExactly(Map.entry("Accept", "a/b"), Map.entry("X-Key", "s3cret"));
    }

    @Test
    void escapesStandForWhatCannotBeWritten() {
        MapConfiguration configuration = written("type", "tcp", "address", "x:1", "send", "PING\\r\\n\\\\");

        assertThat(BuiltIns.of(configuration).get(0).given().find(NetworkTypes.SEND))
                .contains("PING\r\n\\");
    }

    @Test
    void daysAreAnAge() {
        MapConfiguration configuration = written("type", "certificate", "file", "x", "warn", "30d");

        assertThat(BuiltIns.of(configuration).get(0).given().get(NetworkTypes.WARN))
                .isEqualTo(Duration.ofDays(30));
    }
}
