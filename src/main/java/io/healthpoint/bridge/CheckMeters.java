package io.healthpoint.bridge;

import io.healthpoint.Status;
import java.time.Duration;
import java.util.Locale;

/** The meters of one check, in a library of others. Thread-safe. */
public interface CheckMeters {

    /**
     * A run has ended, by its end or by its deadline.
     *
     * @param said what it said; thresholds make no difference here
     * @param elapsed how long it took
     */
    void ran(Status said, Duration elapsed);

    /**
     * The check shows a status.
     *
     * @param shown the one it shows from now on
     */
    void shows(Status shown);

    /** A run had not ended by its deadline. */
    void timedOut();

    /** The status shown has changed. */
    void changed();

    /** A result has been given once more, without a run. */
    void reused();

    /** The check is gone, or the application: nobody may find the meters any more, as far as the library allows. */
    void remove();

    /**
     * Returns a status as a number.
     *
     * @param status any
     * @return 1 up, 0.5 degraded, 0 down
     */
    static double value(Status status) {
        return switch (status) {
            case UP -> 1;
            case DEGRADED -> 0.5;
            case DOWN -> 0;
        };
    }

    /**
     * Returns a status as a tag or attribute says it.
     *
     * @param status any
     * @return {@code up}, {@code degraded} or {@code down}
     */
    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
