package io.healthpoint.render;

import io.healthpoint.Report;

/** Draws a report in one form. Thread-safe. */
public interface Renderer {

    /**
     * Returns the name by which a caller asks for the form.
     *
     * @return lower case
     */
    String format();

    /**
     * Returns the media type of what it draws.
     *
     * @return value for Content-Type
     */
    String mediaType();

    /**
     * Returns the HTTP status of a report that is down, where the operator chooses none ({@code healthpoint.status.down}).
     *
     * @return what readers of the form expect
     */
    default int statusWhenDown() {
        return 500;
    }

    /**
     * Tells, cheaply, whether two reports give equal bytes: here, in a form that has neither time nor elapsed time.
     *
     * @param one a whole report
     * @param other a whole report
     * @return false where it is not certain
     */
    @SuppressWarnings("ReferenceEquality") // probes that share a run share its report
    default boolean looksSame(Report one, Report other) {
        return one == other || SameOutcomes.in(one, other);
    }

    /**
     * Draws a report.
     *
     * @param report what the reader may see
     * @return the body; equal reports give equal bytes
     */
    byte[] render(Report report);
}
