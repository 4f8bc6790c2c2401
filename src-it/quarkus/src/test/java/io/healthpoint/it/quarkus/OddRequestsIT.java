package io.healthpoint.it.quarkus;

import io.healthpoint.it.OddRequest;
import io.healthpoint.it.OddRequestsContract;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Requests that no honest client sends, to the router. */
class OddRequestsIT extends OddRequestsContract {

    private Application application;

    @BeforeAll
    void start() {
        // Beyond it Vert.x answers by itself.
        application = Application.start("quarkus.http.limits.max-initial-line-length=16384");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Override
    protected URI endpoint() {
        return application.uri().resolve(Application.ROOT + "/health");
    }

    // Vert.x takes a root with a parameter for another one.
    @Override
    protected Stream<OddRequest> requests() {
        return super.requests()
                .filter(request -> Application.ROOT.isEmpty() || !request.name().equals("a parameter of the root"));
    }
}
