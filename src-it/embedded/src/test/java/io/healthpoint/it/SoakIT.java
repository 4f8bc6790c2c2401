package io.healthpoint.it;

import io.healthpoint.it.soak.SoakContract;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On the embedded server. */
class SoakIT extends SoakContract {

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(
                Sample.of("soak"), "healthpoint.basicauth.username=john", "healthpoint.basicauth.password=doe");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected URI endpoint() {
        return URI.create("http://" + server.uri().getAuthority() + "/health");
    }

    @Override
    protected long pid() {
        return server.process().pid();
    }
}
