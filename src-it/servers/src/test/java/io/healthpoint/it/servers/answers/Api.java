package io.healthpoint.it.servers.answers;

import io.healthpoint.rest.HealthResource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** Mounts the endpoint beside a resource of its own. */
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

    /** Finds the resource by itself. */
    @ApplicationPath("api")
    public static class Mounting extends Application {}
}
