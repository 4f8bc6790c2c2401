package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Pages of JAX-RS. */
@Path("/")
public class Pages {

    @GET
    @Path("greeting")
    public String greeting() {
        return "hello";
    }

    @POST
    @Path("echo")
    public String echo(String sent) {
        return sent;
    }

    @GET
    @Path("failing")
    public String failing() {
        throw new IllegalStateException("for a reason");
    }

    @GET
    @Path("closed")
    public String closed() {
        return "for some";
    }

    @GET
    @Path("item/{name}")
    public String item(@PathParam("name") String name) {
        return name;
    }
}
