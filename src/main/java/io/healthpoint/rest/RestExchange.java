package io.healthpoint.rest;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Request;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates between JAX-RS and the endpoint. */
public final class RestExchange {

    private RestExchange() {}

    /**
     * Reads a request.
     *
     * @param method the HTTP method, as sent
     * @param path what follows the endpoint's own segment, not decoded
     * @param uri for the query
     * @param headers as sent
     * @param accepted what the client accepts, null = no header
     * @param address the client's, empty = unknown, for JAX-RS does not tell it
     * @param security who the container knows
     * @return the endpoint's form of it
     */
    public static Request request(
            String method,
            String path,
            UriInfo uri,
            MultivaluedMap<String, String> headers,
            @Nullable String accepted,
            String address,
            SecurityContext security) {
        List<String> authorization = headers.getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        Caller caller = new Caller(
                authorization,
                () -> Optional.ofNullable(security.getUserPrincipal()).map(Principal::getName),
                security::isUserInRole,
                new Connection(address, security.isSecure(), name -> headers.getOrDefault(name, List.of())));
        return new Request(method, path, uri.getRequestUri().getRawQuery(), accepted, caller);
    }

    /**
     * Reads what a client accepts.
     *
     * @param headers as sent
     * @return all Accept headers joined; null = none
     */
    public static @Nullable String accepted(MultivaluedMap<String, String> headers) {
        List<String> all = headers.get(HttpHeaders.ACCEPT);
        return all == null ? null : String.join(",", all);
    }

    /**
     * Writes an answer.
     *
     * @param answer the endpoint's
     * @return the response of JAX-RS
     */
    public static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach((name, value) -> response.header(name, typed(value)));
        return response.build();
    }

    // The usual type ready made: JAX-RS would read the text anew for each response.
    private static Object typed(String value) {
        return value.equals(MediaType.APPLICATION_JSON) ? MediaType.APPLICATION_JSON_TYPE : value;
    }
}
