package io.healthpoint.endpoint;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A look at what belongs to the application, to see whether the endpoint's path is its own. It finds classes that cannot be read
 * as they are, for types that their methods or annotations name may be missing: they have worked without, and so they must
 * with this library beside them.
 */
public final class Glance {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private Glance() {}

    /**
     * Looks, whatever comes of it.
     *
     * @param <T> what is found
     * @param what it is that is looked at, for the log
     * @param look the look itself; its result must not look on later
     * @return what was found; empty where nothing was, and where it cannot be looked at, which is told at DEBUG
     */
    public static <T> Optional<T> at(Object what, Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (RuntimeException | LinkageError broken) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: passed over, for it cannot be read: " + what, broken);
            return Optional.empty();
        }
    }
}
