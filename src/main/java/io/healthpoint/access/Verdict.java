package io.healthpoint.access;

import java.time.Duration;
import java.util.Optional;

/**
 * What comes of a caller.
 *
 * @param disclosure what may be seen
 * @param known whether the container knows the caller; asked only where nothing better is known
 * @param pause how long to wait before the caller's login is looked at; empty where it has been, and where there is none
 */
public record Verdict(Disclosure disclosure, boolean known, Optional<Duration> pause) {

    static Verdict later(Duration pause) {
        return new Verdict(Disclosure.NOTHING, false, Optional.of(pause));
    }

    static Verdict of(Disclosure disclosure, boolean known) {
        return new Verdict(disclosure, known, Optional.empty());
    }
}
