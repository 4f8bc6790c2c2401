package app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("hello")
@ApplicationScoped
public class Hello {

    @GET
    public String hello() {
        return "hello";
    }

    @GET
    @Path("{name}")
    public String hello(@PathParam("name") String name) {
        if (name.equals("nobody")) {
            throw new IllegalStateException("nobody is here");
        }
        return "hello " + name;
    }
}
