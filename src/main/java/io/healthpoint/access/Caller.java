package io.healthpoint.access;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Who asks, as the container tells it.
 *
 * @param authorization values of the Authorization headers, as sent
 * @param authenticated whether the container knows the caller's name; asked only when an answer depends on it, for a container
 *     may have to ask its realm
 * @param inRole whether the container has the caller in a role
 * @param connection how the request has come
 */
public record Caller(
        List<String> authorization, BooleanSupplier authenticated, Predicate<String> inRole, Connection connection) {

    /** Somebody of whom nothing is known. */
    public static final Caller NOBODY = new Caller(List.of(), () -> false, role -> false, Connection.UNKNOWN);
}
