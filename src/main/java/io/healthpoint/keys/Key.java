package io.healthpoint.keys;

import io.healthpoint.keys.kinds.Kind;

/**
 * One key of the configuration: all that is known of it stands here and nowhere else. Reading it, faults, tables of the
 * documentation and metadata for editors come from this. Immutable.
 *
 * @param <T> its value
 * @param name whole name, or what follows {@code healthpoint.checks."NAME".}
 * @param kind what its value is
 * @param meaning one sentence, in Markdown
 * @param fallback text of the default, empty = there is none
 * @param otherwise the default in words, where it is more than a text; else empty
 * @param required whether it must be given
 */
public record Key<T>(String name, Kind<T> kind, String meaning, String fallback, String otherwise, boolean required) {

    /**
     * Makes a key without a default.
     *
     * @param <T> its value
     * @param name see {@link #name()}
     * @param kind see {@link #kind()}
     * @param meaning see {@link #meaning()}
     * @return the key
     */
    public static <T> Key<T> of(String name, Kind<T> kind, String meaning) {
        return new Key<>(name, kind, meaning, "", "", false);
    }

    /**
     * Gives it a default.
     *
     * @param text as an operator would write it
     * @return the key with that default
     */
    public Key<T> or(String text) {
        return new Key<>(name, kind, meaning, text, otherwise, required);
    }

    /**
     * Says what counts where it has no value, in words.
     *
     * @param words for tables, in Markdown
     * @return the key with those words
     */
    public Key<T> orElse(String words) {
        return new Key<>(name, kind, meaning, fallback, words, required);
    }

    /**
     * Demands a value.
     *
     * @return the key, required
     */
    public Key<T> asRequired() {
        return new Key<>(name, kind, meaning, fallback, otherwise, true);
    }

    /**
     * Makes a key of every check a key of one.
     *
     * @param check the check's name
     * @return the key with its whole name
     */
    public Key<T> of(String check) {
        return new Key<>(CheckKeys.name(check, name), kind, meaning, fallback, otherwise, required);
    }

    /**
     * Reads the default.
     *
     * @return its value
     * @throws IllegalStateException where there is none
     */
    public T standard() {
        if (fallback.isEmpty()) {
            throw new IllegalStateException("no default: " + name);
        }
        return kind.parser().apply(fallback);
    }
}
