package io.healthpoint.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Who asks, as the container tells it.
 *
 * @param authorization values of the Authorization headers, as sent
 * @param user the name by which the container knows the caller, empty = it does not; asked only when an answer depends on it,
 *     for a container may have to ask its realm
 * @param inRole whether the container has the caller in a role
 * @param connection how the request has come
 */
public record Caller(
        List<String> authorization, Supplier<Optional<String>> user, Predicate<String> inRole, Connection connection) {

    /** Somebody of whom nothing is known. */
    public static final Caller NOBODY = new Caller(List.of(), Optional::empty, role -> false, Connection.UNKNOWN);

    boolean isKnown() {
        return user.get().isPresent();
    }

    /** Hides the credentials. */
    @Override
    public String toString() {
        return "Caller[connection=" + connection + "]";
    }
}
