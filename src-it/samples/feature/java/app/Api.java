package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A JAX-RS application that mounts nothing. */
@Path("/")
public class Api {

    @GET
    @Path("hello")
    public String hello() {
        return "hello";
    }

    @GET
    @Path("{any}")
    public String any() {
        return "any";
    }
}
