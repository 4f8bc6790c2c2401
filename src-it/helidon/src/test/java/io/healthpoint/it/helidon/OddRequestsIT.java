package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.OddRequest;
import io.healthpoint.it.OddRequestsContract;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On the server of Helidon. */
@OnHelidon
class OddRequestsIT extends OddRequestsContract {

    // What Helidon makes of them itself, for any application: it knows no HTTP/1.0 and no first line of more than 4 KB,
    // and
    // believes the first of two lengths.
    private static final Set<String> KEPT_FROM_US =
            Set.of("HTTP/1.0 without a host", "500 tests", "500 exclusions", "two lengths");

    private static Helidon server;

    @BeforeAll
    static void start() {
        server = Helidon.start(Shape.RESOURCES.classPathWithOurs());
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.output()).doesNotContain("at io.healthpoint.");
    }

    @Override
    protected URI endpoint() {
        return server.uri("/health");
    }

    @Override
    protected Stream<OddRequest> requests() {
        return super.requests().filter(request -> !KEPT_FROM_US.contains(request.name()));
    }

    @Override
    protected String send(OddRequest request) {
        return request.sendAndEndTo(endpoint().getHost(), endpoint().getPort());
    }
}
