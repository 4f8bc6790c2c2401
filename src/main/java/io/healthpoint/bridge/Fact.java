package io.healthpoint.bridge;

/** What is told of each check; the name is the same whatever library it is told to. */
public enum Fact {
    /** A gauge: the status that the check shows, thresholds applied. */
    STATUS("status", "Status of the check: 1 up, 0.5 degraded, 0 down."),
    /** How long each run took, also one that its deadline ended. */
    DURATION("duration", "How long runs took."),
    /** A counter. */
    TIMEOUTS("timeouts", "Runs that had not ended by their deadline."),
    /** A counter: from memory, or from the background. */
    REUSES("reuses", "Results that were given once more, without a run."),
    /** A counter; the first result is none. */
    CHANGES("status.changes", "Changes of the status shown.");

    private final String meter;
    private final String description;

    Fact(String name, String description) {
        this.meter = "healthpoint.check." + name;
        this.description = description;
    }

    /**
     * Returns the name of the meter.
     *
     * @return lower case, with dots
     */
    public String meter() {
        return meter;
    }

    /**
     * Returns what the meter says.
     *
     * @return a sentence
     */
    public String description() {
        return description;
    }
}
