package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting and stopping, and what is said where it cannot start. */
class MainIT {

    private static final String MAIN = "io.healthpoint.embedded.Main";

    private record Ended(int status, String output) {}

    @Test
    void tellsAllFaultsOfTheCodeAtOnceAndExits() throws Exception {
        Ended ended = run(Sample.of("broken").classPath());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output())
                .contains("HEALTHPOINT-003", "found: int", "at app.Broken.backlog(Broken.java:1)")
                .contains("HEALTHPOINT-004", "found: \"soon\"", "at app.Broken.impatient(Broken.java:1)")
                .doesNotContain("Exception", "\tat org.jboss");
    }

    @Test
    void tellsUnsatisfiedParametersAndUnreadableSettingsTogether() throws Exception {
        Ended ended = run(Sample.of("unsatisfied").classPath(), "healthpoint.timeout=soon");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output())
                .contains("HEALTHPOINT-008", "parameter 1, java.lang.Runnable", "at app.Unsatisfied.check")
                .contains("HEALTHPOINT-009", "healthpoint.timeout", "found: \"soon\"")
                .doesNotContain("\tat org.jboss");
    }

    @Test
    void tellsWhereNoCheckIsFound() throws Exception {
        Ended ended = run(Sample.of("empty").classPath());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("no health check found").doesNotContain("Exception");
    }

    @Test
    void tellsThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended ended = run(Sample.of("table").classPath(), "healthpoint.embedded.port=" + taken.getLocalPort());

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output())
                    .contains("cannot listen at 127.0.0.1 port " + taken.getLocalPort(), "healthpoint.embedded.port")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void tellsThatTheListenersPortIsInUseTogetherWithAllOtherFaults() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            Ended ended = run(
                    Sample.of("unsatisfied").classPath(),
                    "healthpoint.listener=" + address,
                    "healthpoint.timeout=soon");

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output())
                    .contains(
                            "HEALTHPOINT-009: setting healthpoint.listener must be where this application can listen,"
                                    + " host 127.0.0.1 and port " + taken.getLocalPort()
                                    + ", but found: Address already in use",
                            "name an address of this machine and a port that is free, or remove the key",
                            "HEALTHPOINT-009: setting healthpoint.timeout",
                            "HEALTHPOINT-008")
                    .doesNotContain("\tat org.jboss");
        }
    }

    @Test
    void tellsThatTheListenersHostIsUnknown() throws Exception {
        for (String host : List.of("host.invalid", "192.0.2.1")) {
            Ended ended = run(Sample.of("table").classPath(), "healthpoint.listener=" + host + ":8081");

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output())
                    .contains("can listen, host " + host + " and port 8081, but found: ")
                    .doesNotContain("\tat org.jboss", "serving");
        }
    }

    @Test
    void tellsThatNothingWouldAnswerWithoutMountAndListener() throws Exception {
        Ended ended = run(Sample.of("table").classPath(), "healthpoint.mount=false");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("setting healthpoint.mount=false must go with healthpoint.listener");
    }

    @Test
    void tellsThatNoSuchHostIsKnown() throws Exception {
        for (String host : List.of("no such host", "host.invalid", "[::1", "localhost:80")) {
            Ended ended = run(Sample.of("table").classPath(), "healthpoint.embedded.host=" + host);

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output())
                    .contains(
                            "cannot listen at " + host + " port 0: no such host is known here",
                            "healthpoint.embedded.host")
                    .doesNotContain("\tat ", "serving");
        }
    }

    @Test
    void whateverEndsTheStartNothingIsLeftOfTheProcess() throws Exception {
        Ended ended = run(Sample.of("table").classPath("jersey-hk2"));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output())
                .containsOnlyOnce("healthpoint: the application cannot start")
                .doesNotContain("\tat ", "serving");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]", "0:0:0:0:0:0:0:1", "[::1%lo]", "::ffff:127.0.0.1"})
    void listensAtAddressesOfIpv6WithAndWithoutBrackets(String host) {
        assumeThat(isLoopbackOf6There()).as("IPv6 on this machine").isTrue();

        try (Server server = Server.start(Sample.of("table"), "healthpoint.embedded.host=" + host)) {
            assertThat(server.uri().getHost()).startsWith("[").endsWith("]").doesNotContain("[[");
            assertThat(server.get("/health/fine").statusCode()).isEqualTo(200);
        }
    }

    private static boolean isLoopbackOf6There() {
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    @Test
    void tellsWhichLibrariesAreMissing() throws Exception {
        Sample sample = Sample.of("table");

        assertThat(run(sample.classPath("jersey-")).output()).contains("add org.jboss.weld.se:weld-se-core");
    }

    @Test
    void runsWithoutJsonProcessingAndTellsWhatIsMissing() throws Exception {
        try (Server server = Server.of(Server.launch(Sample.of("table").classPath("parsson"), Map.of(), MAIN))) {
            assertThat(server.get("/health/live").body()).isEqualTo("{}");
            assertThat(server.get("/health/live?format=microprofile").statusCode())
                    .isEqualTo(501);
            assertThat(server.output()).contains("add org.eclipse.parsson:parsson");
        }
    }

    @Test
    void stopsCleanlyWhenTold() throws Exception {
        try (Server server = Server.start(Sample.of("table"))) {
            server.process().destroy();

            assertThat(server.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.output()).doesNotContain("Exception");
        }
    }

    @Test
    void readsSettingsWithoutMicroProfileConfig() throws Exception {
        Sample sample = Sample.of("table");
        Map<String, String> environment = Map.of("HEALTHPOINT_AUTH_REQUIRED", "true");
        String classPath = sample.classPath("smallrye", "microprofile-config");

        try (Server server = Server.of(Server.launch(classPath, environment, MAIN, "healthpoint.path=status"))) {
            assertThat(server.uri().getPath()).isEqualTo("/status/");
            assertThat(server.get("/status/").statusCode()).isEqualTo(401);
            assertThat(server.get("/health/").statusCode()).isEqualTo(404);
        }
    }

    private static Ended run(String classPath, String... settings) throws Exception {
        Process process = Server.launch(classPath, Map.of(), MAIN, settings);
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(output.join()).isTrue();
        return new Ended(process.exitValue(), output.join());
    }

    private static String read(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
