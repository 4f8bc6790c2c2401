package io.healthpoint.fleet.store;

import java.util.Map;
import java.util.Optional;

/**
 * What the instances of one application share: texts by key, changed by compare-and-set only. All that a fleet asks of a grid
 * or a database. Thread-safe.
 *
 * <p>Every method waits for as long as the store takes; whoever calls bounds that. What a method throws means that the store is
 * out of reach; whether a change was made is then not known.
 */
public interface Store {

    /**
     * Reads one entry.
     *
     * @param key at most {@value #LONGEST_KEY} characters
     * @return empty where there is none
     */
    Optional<String> read(String key);

    /**
     * Reads all entries of a kind.
     *
     * @param prefix with what their keys begin; the store may hold others, of whoever
     * @return by key; values that are no text are left out
     */
    Map<String, String> readAll(String prefix);

    /**
     * Adds an entry.
     *
     * @param key at most {@value #LONGEST_KEY} characters
     * @param value at most {@value #LONGEST_VALUE} bytes in UTF-8
     * @return whether there was none before, and is now
     */
    boolean create(String key, String value);

    /**
     * Changes an entry.
     *
     * @param key at most {@value #LONGEST_KEY} characters
     * @param expected what it must be now, to the letter
     * @param value at most {@value #LONGEST_VALUE} bytes in UTF-8
     * @return whether it was so, and is changed
     */
    boolean replace(String key, String expected, String value);

    /**
     * Removes an entry.
     *
     * @param key at most {@value #LONGEST_KEY} characters
     * @param expected what it must be now, to the letter
     * @return whether it was so, and is gone
     */
    boolean remove(String key, String expected);

    /** Most characters of a key. */
    int LONGEST_KEY = 250;

    /** Most bytes of a value. */
    int LONGEST_VALUE = 65_536;
}
