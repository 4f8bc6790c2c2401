package io.healthpoint.it.servers.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("health")
public class OwnHealth {

    @GET
    public String get() {
        return "the application's own health";
    }
}
