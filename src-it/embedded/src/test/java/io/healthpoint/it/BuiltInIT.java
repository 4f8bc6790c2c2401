package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Built-in checks of an application that has no other, as an operator writes them. */
class BuiltInIT {

    private static final String[] LOGIN = {"healthpoint.basicauth.username=john", "healthpoint.basicauth.password=doe"};

    @TempDir
    static Path secretFolder;

    private static ServerSocket port;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        port = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Files.writeString(secretFolder.resolve("file"), "12345");
        server = Server.start(
                Sample.of("empty"),
                Map.of("HEALTHPOINT_CHECKS__BY_VARIABLE__TYPE", "deadlock"),
                settings(
                        check("disk", "type=disk", "path=" + secretFolder + ",/", "warn=1B", "down=0B", "write=true"),
                        check("full", "type=disk", "path=/," + secretFolder, "down=100%", "write=false"),
                        check("no folder", "type=disk", "path=" + secretFolder.resolve("missing")),
                        check(
                                "file",
                                "type=file",
                                "path=" + secretFolder.resolve("file"),
                                "modified-within=1d",
                                "min-size=5B"),
                        check("small", "type=file", "path=" + secretFolder.resolve("file"), "min-size=6B"),
                        check("no file", "type=file", "path=" + secretFolder.resolve("missing")),
                        check("absent", "type=file", "path=" + secretFolder.resolve("missing"), "absent=true"),
                        check("heap", "type=heap"),
                        check("deadlock", "type=deadlock"),
                        check("threads", "type=threads", "warn=5000"),
                        check("many threads", "type=threads", "down=1"),
                        check("descriptors", "type=descriptors", "warn=99%", "down=100%"),
                        check(
                                "jmx",
                                "type=jmx",
                                "object=java.lang:type=Memory",
                                "attribute=HeapMemoryUsage.used",
                                "down=<1"),
                        check(
                                "share",
                                "type=jmx",
                                "object=java.lang:type=Memory",
                                "attribute=HeapMemoryUsage.used",
                                "of=HeapMemoryUsage.max",
                                "down=>0%",
                                "critical=false"),
                        check("no bean", "type=jmx", "object=no.such:type=Bean", "attribute=x"),
                        check("tcp", "type=tcp", "address=127.0.0.1:" + port.getLocalPort(), "groups=ready,live"),
                        check("closed", "type=tcp", "address=127.0.0.1:1"),
                        check(
                                "url",
                                "type=url",
                                "url=http://127.0.0.1:1/secret",
                                "header.\"X-Key\"=hush",
                                "timeout=2s"),
                        check("dns", "type=dns", "host=localhost"),
                        check("no host", "type=dns", "host=secret.invalid"),
                        check("certificate", "type=certificate", "file=" + secretFolder.resolve("missing")),
                        check("ldap", "type=ldap", "url=ldap://127.0.0.1:1/", "base=cn=secret"),
                        check("data source", "type=datasource", "lookup=java:comp/secret"),
                        check("off", "type=disk", "path=/", "enabled=false")));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        port.close();
        // Each that is down was told of in the log.
        assertThat(server.output())
                .contains("no folder is DOWN", "closed is DOWN", "no host is DOWN", "url is DOWN")
                .doesNotContain(secretFolder.toString(), "secret", "hush", "127.0.0.1:1", "java:comp", "\tat ");
    }

    private static String[] check(String name, String... keys) {
        return Stream.of(keys)
                .map(key -> "healthpoint.checks.\"" + name + "\"." + key)
                .toArray(String[]::new);
    }

    private static String[] settings(String[]... checks) {
        List<String> all = new ArrayList<>(List.of(LOGIN));
        Stream.of(checks).flatMap(Stream::of).forEach(all::add);
        return all.toArray(String[]::new);
    }

    private static JsonObject body() {
        return Json.createReader(
                        new StringReader(server.getAs("john", "doe", "/health/").body()))
                .readObject();
    }

    @Test
    void eachTypeIsUpWhereTheWorldIsRight() {
        assertThat(body().getJsonObject("success").keySet())
                .containsExactlyInAnyOrder(
                        "disk",
                        "file",
                        "absent",
                        "heap",
                        "deadlock",
                        "threads",
                        "descriptors",
                        "jmx",
                        "tcp",
                        "dns",
                        "by.variable");
    }

    @Test
    void eachTypeIsDownWhereItIsWrong() {
        JsonObject body = body();

        assertThat(body.getJsonObject("error").keySet())
                .containsExactlyInAnyOrder(
                        "full",
                        "no folder",
                        "small",
                        "no file",
                        "many threads",
                        "no bean",
                        "closed",
                        "url",
                        "no host",
                        "certificate",
                        "ldap",
                        "data source");
        assertThat(body.getJsonObject("warning").keySet()).containsExactly("share");
        assertThat(body.getJsonObject("error").getString("data source"))
                .isEqualTo("what its lookup names is not in JNDI");
        assertThat(body.getJsonObject("error").getString("full")).contains("100 %");
    }

    @Test
    void noDetailNamesWhatItLooksAt() {
        assertThat(server.getAs("john", "doe", "/health/?format=health%2Bjson").body()
                        + server.getAs("john", "doe", "/health/").body()
                        + server.getAs("john", "doe", "/health/?format=html").body())
                .contains("no folder")
                .doesNotContain(
                        secretFolder.toString(), "secret", "hush", "127.0.0.1", "localhost", "java:comp", "Exception");
    }

    @Test
    void strangersSeeNothing() {
        assertThat(server.get("/health/").body()).isEqualTo("{}");
        assertThat(server.get("/health/").statusCode()).isEqualTo(500);
    }

    @Test
    void aCheckThatAsksAnotherProcessIsNotForLive() {
        assertThat(server.outputWith("of type tcp is in group live"))
                .contains(
                        "check \"tcp\" of type tcp is in group live",
                        "leave live out of healthpoint.checks.\"tcp\".groups")
                .doesNotContain("of type deadlock is in group live", "is unknown", "is ignored");
    }

    @Test
    void theDeadlockCheckIsForLive() {
        assertThat(server.getAs("john", "doe", "/health/live").body())
                .contains("\"deadlock\"", "\"by.variable\"")
                .doesNotContain("\"heap\"");
    }

    @Test
    void numbersAreMetrics() {
        assertThat(server.getAs("john", "doe", "/health/?format=prometheus").body())
                .containsPattern("healthpoint_check_value\\{check=\"disk\",name=\"free\",unit=\"percent\"} [0-9.]+")
                .contains("healthpoint_check_value{check=\"threads\",name=\"threads.warn\",unit=\"\"} 5000");
        assertThat(server.get("/health/?format=prometheus").body()).doesNotContain("healthpoint_check_value");
    }

    @Test
    void faultsStopTheStartAllAtOnce() throws Exception {
        Process process = Server.launch(
                Sample.of("table").classPath(),
                Map.of(),
                "io.healthpoint.embedded.Main",
                settings(
                        check("a", "type=dsik"),
                        check("b", "type=disk", "warn=10", "wran=10%"),
                        check("c", "type=clock", "ntp=x", "url=http://x/", "timeout=soon"),
                        check("d", "type=jms", "lookup=x"),
                        check("e", "type=mail", "lookup=x"),
                        check("f", "type=datasource"),
                        check("up", "type=deadlock")));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(output.split("HEALTHPOINT-0", -1)).hasSize(1 + 10);
        assertThat(output)
                .contains(
                        "HEALTHPOINT-014",
                        "\"dsik\"; did you mean \"disk\"?",
                        "must be a level with its unit",
                        "\"wran\"; did you mean \"warn\"?",
                        "a check of type disk must have path",
                        "found: ntp and url",
                        "found: \"soon\"",
                        "no jakarta.jms.ConnectionFactory",
                        "no jakarta.mail.Session",
                        "must find its bean of type DataSource, but found: none",
                        "\"up\" twice, as a built-in check and at ")
                .doesNotContain("\tat org.jboss");
    }

    @Test
    void theExamplesOfTheDocumentationAreRead() throws IOException {
        String[] example =
                Files.readAllLines(Path.of(System.getProperty("it.sources"), "samples/builtin/builtin.properties"))
                        .stream()
                        .filter(line -> !line.startsWith("#"))
                        .toArray(String[]::new);
        try (Server documented = Server.start(Sample.of("empty"), example)) {
            assertThat(documented.get("/health/").statusCode()).isEqualTo(500);
            assertThat(documented.output()).doesNotContain("is unknown", "is ignored");
        }
    }

    @Test
    void theTypesAreUsableFromCode() {
        try (Server coded = Server.start(Sample.of("builtin"), "healthpoint.details=always")) {
            assertThat(coded.get("/health/").body())
                    .contains("\"orders\":\"cannot connect: ", "\"space\":\"missing")
                    .doesNotContain("secret");
            assertThat(coded.output()).contains("orders is DOWN").doesNotContain("secret");
        }
    }

    @Test
    void theOnlyBeanOfADataSourceIsTaken() {
        try (Server only =
                Server.start(Sample.of("builtin"), settings(check("database", "type=datasource", "timeout=2s")))) {
            assertThat(only.getAs("john", "doe", "/health/?test=database").body())
                    .contains("\"database\":\"cannot connect: ");
        }
    }

    @Test
    void aBeanOfANameThatIsNotThereStopsTheStart() throws Exception {
        Process process = Server.launch(
                Sample.of("builtin").classPath(),
                Map.of(),
                "io.healthpoint.embedded.Main",
                settings(check("database", "type=datasource", "bean=warehouse")));

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("HEALTHPOINT-018", "bean of type DataSource named \"warehouse\", but found: none");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void aKeyWithoutQuotesIsToldOf() {
        try (Server unquoted = Server.start(Sample.of("table"), "healthpoint.checks.disk.type=disk")) {
            assertThat(unquoted.outputWith("healthpoint.checks.disk.type"))
                    .contains("setting healthpoint.checks.disk.type is ignored: write healthpoint.checks.\"NAME\"");
        }
    }
}
