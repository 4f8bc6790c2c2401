package io.healthpoint.render;

import io.healthpoint.Report;
import java.util.Map;

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
     * Returns further headers of the answer.
     *
     * @return by name; none by default
     */
    default Map<String, String> headers() {
        return Map.of();
    }

    /**
     * Returns the HTTP status of a report that is down, where the operator chooses none ({@code healthpoint.status.down}).
     *
     * @return what readers of the form expect
     */
    default int statusWhenDown() {
        return 500;
    }

    /**
     * Tells whether the HTTP status is 200 whatever the report says, because readers of the form throw other answers away.
     *
     * @return false by default
     */
    default boolean isAlwaysOk() {
        return false;
    }

    /**
     * Tells whether the form has room for what is remembered of the checks.
     *
     * @return whether reports have to come with {@link Report#memory()}
     */
    default boolean showsHistory() {
        return false;
    }

    /**
     * Tells, cheaply, whether two reports give equal bytes: by default, where no history is shown, those that differ by their
     * times only do.
     *
     * @param one a whole report
     * @param other a whole report
     * @return false where it is not certain
     */
    @SuppressWarnings("ReferenceEquality") // probes that share a run share its report
    default boolean looksSame(Report one, Report other) {
        return one == other || (!showsHistory() && SameOutcomes.in(one, other));
    }

    /**
     * Tells whether the form has links, or anything else that depends on where its reader stands.
     *
     * @return whether {@link #render(Report, Sight)} makes a difference; false by default
     */
    default boolean showsSight() {
        return false;
    }

    /**
     * Draws a report for a reader who stands somewhere.
     *
     * @param report what the reader may see
     * @param sight from where
     * @return the body; by default, the same from everywhere
     */
    default byte[] render(Report report, Sight sight) {
        return render(report);
    }

    /**
     * Draws a report.
     *
     * @param report what the reader may see
     * @return the body; equal reports give equal bytes
     */
    byte[] render(Report report);
}
