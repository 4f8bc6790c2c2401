package io.healthpoint.access.password;

/** What comes of comparing a login. */
public enum Match {
    /** The pair is right. */
    YES,
    /** A half of it is not. */
    NO,
    /** Nobody has looked at it: others are being compared just now. */
    BUSY;

    /**
     * Says it of a comparison that was made.
     *
     * @param equal its result
     * @return {@link #YES} or {@link #NO}
     */
    public static Match of(boolean equal) {
        return equal ? YES : NO;
    }
}
