package io.healthpoint.it.quarkus.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The application's own pages, by RESTEasy Classic. */
@Path("/")
public class Pages {

    @GET
    @Path("greeting")
    public String greeting() {
        return "hello";
    }

    @GET
    @Path("secret")
    @RolesAllowed("staff")
    public String secret() {
        return "the secret";
    }
}
