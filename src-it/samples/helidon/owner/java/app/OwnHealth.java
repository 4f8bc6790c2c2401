package app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Without an Application: Helidon has it at the root. */
@Path("health")
@ApplicationScoped
public class OwnHealth {

    @GET
    public String health() {
        return "the application's own";
    }
}
