package io.healthpoint;

/**
 * How well something is, from best to worst.
 *
 * <p>The order of the constants is the order of severity, so the worst of several is their maximum.
 */
public enum Status {
    /** Works. */
    UP("OK"),
    /** Works, but somebody should look: the report carries a warning and is not down. */
    DEGRADED("DEGRADED"),
    /** Does not work. */
    DOWN("ERROR");

    private final String defaultDetail;

    Status(String defaultDetail) {
        this.defaultDetail = defaultDetail;
    }

    /**
     * Returns the detail of an outcome that has none of its own.
     *
     * @return {@code OK}, {@code DEGRADED} or {@code ERROR}
     */
    public String defaultDetail() {
        return defaultDetail;
    }

    /**
     * Returns the worse of two: commutative, associative, with {@link #UP} as its neutral element.
     *
     * @param other the status to compare with
     * @return this or {@code other}, whichever is more severe
     */
    public Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
