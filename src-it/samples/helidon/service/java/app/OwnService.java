package app;

import io.helidon.microprofile.server.RoutingPath;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@RoutingPath("/health")
public class OwnService implements HttpService {

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", (request, response) -> response.send("the application's own service"));
    }
}
