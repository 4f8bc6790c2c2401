package io.healthpoint.rest;

import io.healthpoint.access.Caller;
import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The endpoint for an application that mounts it inside a JAX-RS {@code Application} of its own, through a sub-resource
 * locator:
 *
 * <pre>{@code
 * @Path("health")
 * public class Health {
 *     @Inject HealthResource health;
 *
 *     @Path("/")
 *     public HealthResource health() {
 *         return health;
 *     }
 * }
 * }</pre>
 *
 * <p>It takes every path below and every method of RFC 9110 and RFC 5789, so that refusals look alike under every mount.
 */
public class HealthResource {

    private static final String BELOW = "{path: .*}";

    private final Endpoint endpoint;

    /**
     * Serves an endpoint. Applications inject one that is made; JAX-RS cannot make it by itself.
     *
     * @param endpoint the application's
     */
    public HealthResource(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Asks all checks. Answers HEAD too (Jakarta RESTful Web Services 3.1, section 3.3.5).
     *
     * @param uri of the request
     * @param headers of the request
     * @param security of the request
     * @param resources of the runtime
     * @return 200, 401, 403, 404 or the status for down
     */
    @GET
    @Operation(hidden = true)
    public CompletionStage<Response> get(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            @Context ResourceContext resources) {
        return later(answer("", uri, headers, security), resources);
    }

    /**
     * Asks the checks of a group.
     *
     * @param path the group
     * @param uri of the request
     * @param headers of the request
     * @param security of the request
     * @param resources of the runtime
     * @return 200, 401, 403, 404 or the status for down
     */
    @GET
    @Path(BELOW)
    @Operation(hidden = true)
    public CompletionStage<Response> get(
            @Encoded @PathParam("path") String path,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            @Context ResourceContext resources) {
        return later(answer(path, uri, headers, security), resources);
    }

    /** Refuses: 405. */
    @POST
    @Operation(hidden = true)
    public Response post() {
        return refused("POST");
    }

    /** Refuses below the endpoint: 405. */
    @POST
    @Path(BELOW)
    @Operation(hidden = true)
    public Response postBelow() {
        return refused("POST");
    }

    /** Refuses: 405. */
    @PUT
    @Operation(hidden = true)
    public Response put() {
        return refused("PUT");
    }

    /** Refuses below the endpoint: 405. */
    @PUT
    @Path(BELOW)
    @Operation(hidden = true)
    public Response putBelow() {
        return refused("PUT");
    }

    /** Refuses: 405. */
    @DELETE
    @Operation(hidden = true)
    public Response delete() {
        return refused("DELETE");
    }

    /** Refuses below the endpoint: 405. */
    @DELETE
    @Path(BELOW)
    @Operation(hidden = true)
    public Response deleteBelow() {
        return refused("DELETE");
    }

    /** Refuses: 405. */
    @PATCH
    @Operation(hidden = true)
    public Response patch() {
        return refused("PATCH");
    }

    /** Refuses below the endpoint: 405. */
    @PATCH
    @Path(BELOW)
    @Operation(hidden = true)
    public Response patchBelow() {
        return refused("PATCH");
    }

    /** Refuses: 405. */
    @OPTIONS
    @Operation(hidden = true)
    public Response options() {
        return refused("OPTIONS");
    }

    /** Refuses below the endpoint: 405. */
    @OPTIONS
    @Path(BELOW)
    @Operation(hidden = true)
    public Response optionsBelow() {
        return refused("OPTIONS");
    }

    private CompletableFuture<Answer> answer(String path, UriInfo uri, HttpHeaders headers, SecurityContext security) {
        MultivaluedMap<String, String> sent = headers.getRequestHeaders();
        return endpoint.answer(new Request(
                "GET",
                RequestPath.of(path, uri.getRequestUri().getRawPath()),
                uri.getRequestUri().getRawQuery(),
                RestExchange.accepted(sent),
                RestExchange.caller(sent, "", security)));
    }

    private static CompletionStage<Response> later(CompletableFuture<Answer> answer, ResourceContext resources) {
        if (!answer.isDone()) {
            Servlets.holdStatus(resources);
        }
        return answer.thenApply(RestExchange::response);
    }

    private Response refused(String method) {
        Request request = new Request(method, RequestPath.of(""), null, null, Caller.NOBODY);
        return RestExchange.response(endpoint.answer(request).join());
    }
}
