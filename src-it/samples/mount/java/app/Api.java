package app;

import io.healthpoint.rest.HealthResource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A JAX-RS application of the user's own that mounts the endpoint beside a resource of its own. */
@Path("/")
public class Api {

    @GET
    @Path("hello")
    public String hello() {
        return "hello";
    }

    @Path("health")
    public HealthResource health() {
        return CDI.current().select(HealthResource.class).get();
    }
}
