package io.healthpoint.it.chaos;

import java.time.Duration;

/**
 * What a probe was told.
 *
 * @param status of the answer
 * @param body all of it
 * @param took from the request's first byte to the answer's last
 */
record Probe(int status, String body, Duration took) {

    // This machine may be busy: a bound on the order, far from those who never answer.
    private static final Duration SLACK = Duration.ofSeconds(8);

    boolean cameWithin(Duration deadline) {
        return took.compareTo(deadline.plus(SLACK)) < 0;
    }
}
