package io.healthpoint.access;

/** What comes of comparing a login. */
enum Match {
    YES,
    NO,
    /** Nobody has looked at it: others are being compared just now. */
    BUSY;

    static Match of(boolean equal) {
        return equal ? YES : NO;
    }
}
