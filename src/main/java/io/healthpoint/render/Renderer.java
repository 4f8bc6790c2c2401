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
     * Tells, cheaply, whether two reports give equal bytes.
     *
     * @param one a whole report
     * @param other a whole report
     * @return false where it is not certain
     */
    boolean looksSame(Report one, Report other);

    /**
     * Draws a report.
     *
     * @param report what the reader may see
     * @return the body; equal reports give equal bytes
     */
    byte[] render(Report report);
}
