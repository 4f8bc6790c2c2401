package io.healthpoint.bench.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** The base of all ratios, a response with one header and constant bytes: {@code ConstantServer PORT LENGTH}. */
public final class ConstantServer {

    private ConstantServer() {}

    /** In the place of health. */
    @Path("/health/")
    public static class Constant {
        private final byte[] body;

        Constant(int length) {
            body = new byte[length];
            Arrays.fill(body, (byte) ' ');
        }

        @GET
        @Produces("application/json")
        public Response get() {
            return Response.ok(body).header("Cache-Control", "no-store").build();
        }
    }

    public static void main(String... arguments) {
        JerseyServer.start(arguments[0], new Constant(Integer.parseInt(arguments[1])));
    }
}
