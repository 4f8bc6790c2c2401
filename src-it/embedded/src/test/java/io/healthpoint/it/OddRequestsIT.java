package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the embedded server. */
class OddRequestsIT extends OddRequestsContract {

    private static final String PAGE = "/health/?format=html";
    // A connection of Grizzly's ends after 256.
    private static final int PAGES = 250;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Sample.of("table"));
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.output()).doesNotContain("\tat ");
    }

    @Test
    void anEmptyLineBeforeARequestIsNoneOfIt() {
        assertThat(server.raw("\r\nGET /health/fine HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void clientsThatReadNothingHoldUpNobody() throws IOException {
        List<Socket> deaf = new ArrayList<>();
        try (Server wordy = Server.start(Sample.of("hostile"), "healthpoint.details=always")) {
            // More than a kernel takes for a connection, which is four megabytes at most.
            assertThat(wordy.get(PAGE).body().length() * PAGES).isGreaterThan(4_500_000);
            for (int client = 0; client < 64; client++) {
                deaf.add(askingForPagesAndReadingNone(wordy.uri()));
            }
            for (int probe = 0; probe < 100; probe++) {
                assertThat(wordy.get("/health/live").statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
        }
    }

    private static Socket askingForPagesAndReadingNone(URI server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        String request = "GET " + PAGE + " HTTP/1.1\r\nHost: x\r\n\r\n";
        socket.getOutputStream().write(request.repeat(PAGES).getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    @Override
    protected URI endpoint() {
        return URI.create("http://" + server.uri().getAuthority() + "/health");
    }

    @Override
    protected List<String> never() {
        return List.of("io.healthpoint", "\tat ", "Exception", "X-Evil", "root:");
    }
}
