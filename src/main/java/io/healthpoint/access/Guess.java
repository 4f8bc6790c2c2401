package io.healthpoint.access;

import io.healthpoint.access.password.BasicCredentials;
import io.healthpoint.access.password.Match;

/**
 * A login that is looked at.
 *
 * @param login as sent
 * @param address where it came from, empty = unknown
 * @param credentials those that were right when it came
 */
record Guess(Login login, String address, BasicCredentials credentials) {

    Match compare(boolean suspect) {
        return credentials.compare(login.username(), login.password(), suspect);
    }

    // Whom a container knows by other means, such as a session, may guess as anybody may.
    boolean isOf(Caller.Standing standing) {
        return standing.isKnown() && login.username().equalsIgnoreCase(standing.user());
    }
}
