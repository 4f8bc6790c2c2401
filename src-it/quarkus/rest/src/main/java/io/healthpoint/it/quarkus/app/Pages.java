package io.healthpoint.it.quarkus.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.TimeUnit;

/** The application's own pages, by Quarkus REST. */
@Path("/")
public class Pages {

    @GET
    @Path("greeting")
    public String greeting() {
        return "hello";
    }

    /** Holds one of the threads that requests have. */
    @GET
    @Path("held")
    public String held() throws InterruptedException {
        TimeUnit.SECONDS.sleep(60);
        return "at last";
    }

    @GET
    @Path("secret")
    @RolesAllowed("staff")
    public String secret() {
        return "the secret";
    }
}
