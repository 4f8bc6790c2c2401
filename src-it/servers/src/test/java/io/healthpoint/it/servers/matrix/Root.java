package io.healthpoint.it.servers.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/")
public class Root {

    @GET
    public String get() {
        return "the root";
    }
}
