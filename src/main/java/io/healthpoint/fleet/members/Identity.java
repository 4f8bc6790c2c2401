package io.healthpoint.fleet.members;

import java.time.Instant;
import java.util.UUID;

/**
 * Who an instance is. Immutable.
 *
 * @param id random, new at each start
 * @param named the name that it was given
 * @param version what runs there
 * @param start when it was started
 */
public record Identity(String id, String named, String version, Instant start) {

    /** Stands between a name and what tells two of one name apart. */
    static final String MARK = "~";

    private static final int LENGTH_OF_ID = 16;
    private static final int LENGTH_OF_MARK = 4;

    /**
     * Makes that of an instance that starts.
     *
     * @param named the name that it was given
     * @param version what runs there
     * @param start by its own clock
     * @return one that no other instance has
     */
    public static Identity of(String named, String version, Instant start) {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH_OF_ID);
        return new Identity(id, named, version, start);
    }

    /** The name under which an instance goes on whose own has been taken by another. */
    String otherName() {
        return named + MARK + id.substring(0, LENGTH_OF_MARK);
    }
}
