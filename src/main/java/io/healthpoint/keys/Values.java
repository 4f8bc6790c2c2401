package io.healthpoint.keys;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.configuration.RawText;
import io.healthpoint.registry.Fault;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the values of keys. What cannot be read is a fault, told to the given consumer, and counts as absent. */
public final class Values {

    private static final Pattern USER_OF_URL = Pattern.compile("://[^/\\s]*@");

    private final Configuration configuration;
    private final Consumer<Fault> faults;

    /**
     * Reads from a configuration.
     *
     * @param configuration where the texts come from
     * @param faults is told of each value that cannot be read
     */
    public Values(Configuration configuration, Consumer<Fault> faults) {
        this.configuration = configuration;
        this.faults = faults;
    }

    /**
     * Reads a key that has a default.
     *
     * @param <T> the value
     * @param key any that has one
     * @return its value, or its default
     */
    public <T> T get(Key<T> key) {
        return find(key).orElseGet(key::standard);
    }

    /**
     * Reads a key, without its default.
     *
     * @param <T> the value
     * @param key any
     * @return its value; empty where it has none, or one that is not allowed
     */
    public <T> Optional<T> find(Key<T> key) {
        String found = "a value that cannot be told";
        try {
            String text = RawText.withoutMarks(configuration.value(key.name()).orElse(""))
                    .strip();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            found = '"' + withoutUser(text) + '"';
            return Optional.of(key.kind().parser().apply(text));
        } catch (IllegalArgumentException unreadable) {
            faults.accept(fault(key, key.kind().allowed(), found));
            return Optional.empty();
        }
    }

    /**
     * Reads a key whose value is never part of a message, and whose blanks may be meant.
     *
     * @param key any
     * @return its text; empty where it has none
     */
    public Optional<String> secret(Key<String> key) {
        try {
            return configuration.value(key.name()).map(RawText::withoutMarks).filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException untellable) {
            faults.accept(fault(key, "a text", "a value that cannot be told"));
            return Optional.empty();
        }
    }

    /**
     * Tells whether a key has a value, readable or not.
     *
     * @param key any
     * @return false also where it is blank
     */
    public boolean isGiven(Key<?> key) {
        try {
            return configuration
                    .value(key.name())
                    .filter(text -> !text.isBlank())
                    .isPresent();
        } catch (IllegalArgumentException untellable) {
            return true;
        }
    }

    /**
     * Tells of a value that means nothing without that of another key, where that has none, readable or not.
     *
     * @param needed the other key
     * @param key the key
     * @param value its value
     * @return whether the other has one
     */
    public boolean hasAlso(Key<?> needed, Key<?> key, String value) {
        boolean has = isGiven(needed);
        if (!has) {
            String rule = "setting %s=%s must go with %s".formatted(key.name(), value, needed.name());
            String remedy = "set %s, or remove %s".formatted(needed.name(), key.name());
            faults.accept(new Fault("HEALTHPOINT-009", rule, "none", remedy, key.name()));
        }
        return has;
    }

    // A URL may hold a password.
    private static String withoutUser(String text) {
        return USER_OF_URL.matcher(text).replaceAll("://***@");
    }

    private static Fault fault(Key<?> key, String allowed, String found) {
        String rule = "setting %s must be %s".formatted(key.name(), allowed);
        return new Fault("HEALTHPOINT-009", rule, found, "correct the value or remove the key", key.name());
    }
}
