package io.healthpoint.it.servers.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("users")
public class Users {

    @GET
    public String get() {
        return "the users";
    }
}
