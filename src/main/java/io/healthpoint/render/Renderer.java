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
     * Draws a report.
     *
     * @param report what the reader may see
     * @return the body; equal reports give equal bytes
     */
    byte[] render(Report report);
}
