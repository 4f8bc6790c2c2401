package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.matrix.Check;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose {@code /health/} it is at the context root, and what the log says of it. */
@ArquillianTest
class RootOwnerIT {

    private static final String DETAILS = "{\"success\":{\"works\":\"OK\"},\"error\":{}}";
    private static final String SERVED = "healthpoint: served at /health/";
    private static final String NOT_SERVED = "healthpoint: not served: /health belongs to "
            + (Server.is("liberty")
                    ? "the feature mpHealth of the server"
                    : "the servlet \"microprofile-healthcheck-servlet\"")
            + ", which keeps it; set healthpoint.path to a name that is free";

    // Before the application is there: the lines of earlier ones are of no interest.
    private static final ServerLog LOG = ServerLog.fromNow();

    static List<WebArchive> applications() {
        return List.of(Archives.withHealthpoint(Archives.atRoot().addClass(Check.class), "healthpoint.details=always"));
    }

    @Test
    @Tag("free-root")
    void thePathIsOursAtTheRootToo() {
        assertThat(Server.get("/health/").body()).isEqualTo(DETAILS);
        assertThat(LOG.linesWith(SERVED)).contains(SERVED).doesNotContain(NOT_SERVED);
    }

    @Test
    @Tag("own-health")
    void whereTheServerHasItsOwnHealthTheLogSaysWhoseThePathIsAndWhatToDo() {
        // Whose it is changes from start to start: Payara calls initializers in the order of their hash codes.
        boolean isOurs = Server.get("/health/").body().equals(DETAILS);
        assertThat(LOG.linesWith(isOurs ? SERVED : NOT_SERVED))
                .contains(isOurs ? SERVED : NOT_SERVED)
                .doesNotContain(isOurs ? NOT_SERVED : SERVED);
        if (!isOurs) {
            assertThat(Server.get("/health").body()).contains("\"checks\":[]");
        }
    }
}
