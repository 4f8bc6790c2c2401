package io.healthpoint.embedded;

/** The server cannot start, for a reason that the user can mend. The message is all that has to be said. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    StartFailure(String message) {
        super(message);
    }
}
