package io.healthpoint.run;

import io.healthpoint.Scope;
import io.healthpoint.flight.BackgroundRuns;
import io.healthpoint.flight.Cached;
import io.healthpoint.flight.FleetSources;
import io.healthpoint.flight.Flight;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.Check;
import io.healthpoint.threads.Pace;
import io.healthpoint.threads.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts together where a check's results come from: the one place where sources nest. */
record ResultSources(
        Threads threads,
        Pace pace,
        List<RunListener> listeners,
        UnaryOperator<Check> around,
        Optional<FleetSources> fleet) {

    ResultSource of(Check check) {
        Duration interval = Objects.requireNonNull(check.policy().interval());
        Duration ttl = Objects.requireNonNull(check.policy().ttl());
        Recorder recorder = new Recorder(check, listeners);
        Flight flight = new Flight(around.apply(check), threads, pace.time(), recorder);
        if (!interval.isZero() && check.policy().scope() == Scope.FLEET && fleet.isPresent()) {
            return fleet.get().of(check, flight, recorder);
        }
        if (!interval.isZero()) {
            return new BackgroundRuns(flight, interval, threads, pace.time(), pace.chance(), recorder);
        }
        return ttl.isZero() ? flight : new Cached(flight, ttl, pace.time(), recorder);
    }
}
