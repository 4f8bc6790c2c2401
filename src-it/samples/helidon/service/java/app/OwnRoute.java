package app;

import io.helidon.microprofile.server.ServerCdiExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
public class OwnRoute {

    void add(@Observes @Initialized(ApplicationScoped.class) Object starting, ServerCdiExtension server) {
        server.serverRoutingBuilder()
                .get("/status/own", (request, response) -> response.send("the application's own route"));
    }
}
