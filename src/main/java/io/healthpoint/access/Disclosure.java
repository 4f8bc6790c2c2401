package io.healthpoint.access;

import io.healthpoint.Report;

/** What a caller may see, from least to most. */
public enum Disclosure {
    /** Not even the status: no check runs for this caller. */
    NOTHING,
    /** The status alone: neither names nor details. */
    STATUS,
    /** Everything. */
    DETAILS;

    /**
     * Cuts a report down to what the caller may see.
     *
     * @param report a whole report
     * @return the same report, or one with nothing but the status
     */
    public Report applyTo(Report report) {
        return switch (this) {
            case NOTHING, STATUS -> report.withoutDetails();
            case DETAILS -> report;
        };
    }
}
