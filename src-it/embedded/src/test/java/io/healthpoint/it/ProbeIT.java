package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The probe as an image runs it: a process of its own, with the library's JAR and nothing else, against servers that lie and hang. */
class ProbeIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String JAR = Stream.of(Sample.of("table").classPath().split(File.pathSeparator))
            .filter(path -> path.contains("healthpoint-"))
            .findFirst()
            .orElseThrow();

    /** What a server does with the one connection that it takes. */
    private interface Behaviour {
        void serve(Socket client) throws IOException, InterruptedException;
    }

    private static Ended probe(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-cp", JAR, "io.healthpoint.probe.Main"));
        command.addAll(List.of(arguments));
        return Ended.of(LIMIT, command);
    }

    private static Ended asked(Behaviour behaviour, String... options) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> {
                try (Socket client = server.accept()) {
                    behaviour.serve(client);
                } catch (IOException | InterruptedException done) {
                    // The probe has gone.
                }
            });
            serving.setDaemon(true);
            serving.start();
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.add("http://127.0.0.1:" + server.getLocalPort() + "/health/ready");
            Ended ended = probe(arguments.toArray(String[]::new));
            serving.interrupt();
            return ended;
        }
    }

    private static Ended answered(String answer) throws IOException {
        return asked(client -> {
            readRequest(client);
            client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    private static String readRequest(Socket client) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) client.getInputStream().read());
        }
        return request.toString();
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "202, 0", "302, 0", "399, 0", "500, 1", "503, 1", "401, 2", "404, 2", "429, 2", "600, 2"})
    void theStatusOfTheAnswerDecides(int status, int code) throws IOException {
        Ended ended = answered("HTTP/1.1 " + status + " Whatever\r\nContent-Length: 0\r\n\r\n");
        assertThat(ended.status()).isEqualTo(code);
        assertThat(ended.output()).contains("HTTP " + status).hasLineCount(1);
    }

    @Test
    void anAnswerThatOnlyAnnouncesAnotherIsNotTheAnswer() throws IOException {
        assertThat(answered("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.0 500 No\r\n\r\n")
                        .status())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "'', closed before an answer",
        "'SSH-2.0-OpenSSH_9.2\n', not HTTP",
        "'HTTP/2 200\n', not HTTP",
        "'HTTP/1.1 abc Odd\n', not HTTP",
        "'HTTP/1.1  200\n', not HTTP",
    })
    void whatIsNoHttpTellsNothing(String answer, String why) throws IOException {
        Ended ended = answered(answer);
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).startsWith("UNKNOWN: ").contains(why).hasLineCount(1);
    }

    @Test
    void itAsksByOneRequestThatAnyServerUnderstands() throws IOException {
        String[] request = {""};
        Ended ended = asked(client -> {
            request[0] = readRequest(client);
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(ended.well()).isTrue();
        assertThat(request[0])
                .startsWith("GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1:")
                .contains("\r\nConnection: close\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aServerThatIsSilentIsLeftInTime() throws IOException {
        Ended ended = asked(client -> Thread.sleep(LIMIT.toMillis()), "--timeout=500ms");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).contains("no answer within 500 ms");
    }

    @Test
    void aServerThatTricklesIsLeftInTime() throws IOException {
        Ended ended = asked(
                client -> {
                    OutputStream out = client.getOutputStream();
                    for (int octet = 0; octet < 10_000; octet++) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(50);
                    }
                },
                "--timeout=500ms");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).contains("no answer within 500 ms");
    }

    @Test
    void aServerThatSaysNoEndOfThingsIsLeft() throws IOException {
        Ended ended = asked(client -> {
            byte[] many = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                client.getOutputStream().write(many);
            }
        });
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).contains("65536 bytes");
    }

    @Test
    void aPortThatNobodyListensToTellsNothingAndWithDockersFlagIsDown() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(probe("http://127.0.0.1:" + port + "/").status()).isEqualTo(2);
        assertThat(probe("--docker", "http://127.0.0.1:" + port + "/").status()).isOne();
    }

    @Test
    void theEmbeddedServerIsAskedAndItsFilesAreRead() throws IOException {
        Path folder = Files.createTempDirectory("files");
        try (Server server =
                Server.start(Sample.of("table"), "healthpoint.files=" + folder, "healthpoint.files.interval=1s")) {
            String address = "http://" + server.uri().getAuthority() + "/health/";
            assertThat(probe(address + "fine").status()).isZero();
            assertThat(probe(address + "ready").status()).isOne();
            assertThat(probe(address + "nowhere").status()).isEqualTo(2);
            Path ready = Awaited.until("its file", () -> folder.resolve("ready"), Files::exists);
            Path fine = Awaited.until("its file", () -> folder.resolve("fine"), Files::exists);
            assertThat(probe(fine.toString()).status()).isZero();
            assertThat(probe(ready.toString()).output()).startsWith("DOWN: down: down; ");
        }
        assertThat(probe(folder.resolve("ready").toString()).status()).isEqualTo(2);
    }

    @Test
    void itLoadsNoClassOfOursButItsOwn() throws IOException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xlog:class+load:stdout",
                "-cp",
                JAR,
                "io.healthpoint.probe.Main",
                "/nowhere");
        assertThat(Ended.of(LIMIT, command).output().lines().filter(line -> line.contains("io.healthpoint.")))
                .isNotEmpty()
                .allMatch(line -> line.contains("io.healthpoint.probe."))
                .noneMatch(line -> line.contains("Lambda"));
    }
}
