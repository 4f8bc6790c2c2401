package io.healthpoint.types;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.Key;
import io.healthpoint.keys.Values;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an operator has written of one built-in check. What cannot be read counts as absent here: it is a fault, told before.
 */
public final class Given {

    private final String check;
    private final Configuration configuration;
    private final Values values;

    Given(String check, Configuration configuration) {
        this.check = check;
        this.configuration = configuration;
        this.values = new Values(configuration, told -> {});
    }

    /**
     * Returns the check's name.
     *
     * @return as it stands in the keys
     */
    public String check() {
        return check;
    }

    /**
     * Reads a key that has a default.
     *
     * @param <T> the value
     * @param key one of the type's
     * @return its value, or its default
     */
    public <T> T get(Key<T> key) {
        return values.get(key.of(check));
    }

    /**
     * Reads a key, without its default.
     *
     * @param <T> the value
     * @param key one of the type's
     * @return its value; empty where it has none
     */
    public <T> Optional<T> find(Key<T> key) {
        return values.find(key.of(check));
    }

    /**
     * Reads a key that must be given.
     *
     * @param <T> the value
     * @param key one of the type's that is required
     * @return its value
     * @throws IllegalStateException where it has none: a fault has stopped the deployment before
     */
    public <T> T required(Key<T> key) {
        return find(key)
                .orElseThrow(
                        () -> new IllegalStateException("no " + key.of(check).name()));
    }

    /**
     * Reads a key that stands for many, such as {@code header."N"}.
     *
     * @param key one of the type's, with a name in quotes at its end
     * @return texts by that name; only those that the sources list
     */
    public Map<String, String> all(Key<String> key) {
        Map<String, String> found = new TreeMap<>();
        for (String name : configuration.names()) {
            CheckKeys.parse(name)
                    .filter(named -> named.check().equals(check) && CheckType.isOneOf(key, named.key()))
                    .ifPresent(named ->
                            configuration.value(name).ifPresent(text -> found.put(inQuotes(named.key()), text)));
        }
        return found;
    }

    private static String inQuotes(String key) {
        return key.substring(key.indexOf('"') + 1, key.lastIndexOf('"'));
    }

    /** Whether it has a value, readable or not. */
    boolean has(Key<?> key) {
        return values.isGiven(key.of(check));
    }

    String text(Key<?> key) {
        try {
            return configuration.value(key.of(check).name()).orElse("").strip();
        } catch (IllegalArgumentException untellable) {
            return "?";
        }
    }
}
