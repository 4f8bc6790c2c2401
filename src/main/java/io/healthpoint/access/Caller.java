package io.healthpoint.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Who asks, as the container tells it.
 *
 * @param authorization values of the Authorization headers, as sent
 * @param container what the container says, asked only when an answer depends on it
 * @param connection how the request has come
 */
public record Caller(List<String> authorization, Container container, Connection connection) {

    /** Somebody of whom nothing is known. */
    public static final Caller NOBODY =
            new Caller(List.of(), Container.of(Optional::empty, role -> false), Connection.UNKNOWN);

    /** What a container says of a caller. Of one request and thread. */
    public interface Container {

        /**
         * Tells whom the container knows already, by a session or a certificate, without a look at credentials.
         *
         * @return the user's name, empty = nobody
         */
        Optional<String> user();

        /**
         * Has the container look the caller up, by credentials too where it has not done so already. A realm may take long,
         * and may hang.
         *
         * @param roles for {@link Standing#inRole()}
         * @return what comes of it; nothing of a login is left behind
         */
        Standing standing(Set<String> roles);

        /**
         * Takes the word of a container that looks at credentials by itself.
         *
         * @param user the name by which it knows the caller, empty = it does not
         * @param inRole whether it has the caller in a role
         * @return says so
         */
        static Container of(Supplier<Optional<String>> user, Predicate<String> inRole) {
            return new Container() {
                @Override
                public Optional<String> user() {
                    return user.get();
                }

                @Override
                public Standing standing(Set<String> roles) {
                    return user.get()
                            .map(name -> new Standing(name, roles.stream().anyMatch(inRole)))
                            .orElse(Standing.UNKNOWN);
                }
            };
        }
    }

    /**
     * As whom a container knows a caller.
     *
     * @param user the user's name, empty = nobody
     * @param inRole whether in one of the roles that it was asked for
     */
    public record Standing(String user, boolean inRole) {

        /** Of somebody whom it does not know. */
        public static final Standing UNKNOWN = new Standing("", false);

        boolean isKnown() {
            return !user.isEmpty();
        }
    }

    /** Hides the credentials. */
    @Override
    public String toString() {
        return "Caller[connection=" + connection + "]";
    }
}
