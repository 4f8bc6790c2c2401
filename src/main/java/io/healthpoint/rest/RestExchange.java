package io.healthpoint.rest;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.healthpoint.endpoint.Answer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates between JAX-RS and the endpoint. */
public final class RestExchange {

    private RestExchange() {}

    /**
     * Reads who asks.
     *
     * @param headers as sent
     * @param address the client's, empty = unknown, for JAX-RS does not tell it
     * @param security who the container knows
     * @return the endpoint's form of it
     */
    public static Caller caller(MultivaluedMap<String, String> headers, String address, SecurityContext security) {
        return new Caller(
                headers.getOrDefault(HttpHeaders.AUTHORIZATION, List.of()),
                Caller.Container.of(
                        () -> Optional.ofNullable(security.getUserPrincipal()).map(Principal::getName),
                        security::isUserInRole),
                new Connection(address, security.isSecure(), name -> headers.getOrDefault(name, List.of())));
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
