package io.healthpoint.configuration;

import java.util.Optional;
import java.util.Set;

/** Where the texts of settings come from. Thread-safe. */
public interface Configuration {

    /** One without any key. */
    Configuration EMPTY = new Configuration() {
        @Override
        public Optional<String> value(String key) {
            return Optional.empty();
        }

        @Override
        public Iterable<String> keys() {
            return Set.of();
        }
    };

    /**
     * Looks a key up.
     *
     * @param key such as {@code healthpoint.timeout}
     * @return its text; empty where it is absent or empty
     * @throws IllegalArgumentException where the key has a value that cannot be told, such as an expression over a missing
     *     key
     */
    Optional<String> value(String key);

    /**
     * Lists the keys that are known by name. What an environment variable means is known only when it is looked up.
     *
     * @return keys of any owner, in no order
     */
    Iterable<String> keys();

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
