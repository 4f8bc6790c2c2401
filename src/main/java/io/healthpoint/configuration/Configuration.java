package io.healthpoint.configuration;

import java.util.Optional;

/** Where the texts of settings come from. Thread-safe. */
public interface Configuration {

    /**
     * Looks a key up, in every source, whether or not that lists its keys.
     *
     * @param key such as {@code healthpoint.timeout}
     * @return its text; empty where it is absent or empty, and where an expression in it has no value
     * @throws IllegalArgumentException where the key has a value that cannot be told, such as an expression over itself
     */
    Optional<String> value(String key);

    /**
     * Tells whether a key that has no value has been given one which an expression makes void, such as {@code ${name}} where
     * nothing is called so.
     *
     * @param key a key for which {@link #value(String)} is empty
     * @return whether that is why
     */
    boolean isVoid(String key);

    /**
     * Lists names: the keys that the sources know, and the environment variables.
     *
     * @return names of any owner, in no order; some implementations of MicroProfile Config make up keys that a variable may
     *     stand for, and list those too
     */
    Iterable<String> names();

    /**
     * Finds the configuration of the application: of the thread's context class loader, or of this library's own where that
     * is a descendant of it.
     *
     * @return MicroProfile Config where an implementation is present, the plain sources where not
     */
    static Configuration find() {
        try {
            return MicroProfileConfiguration.ofApplication();
        } catch (NoClassDefFoundError | IllegalStateException apiOrImplementationAbsent) {
            return PlainConfiguration.ofApplication();
        }
    }
}
