package io.healthpoint.assembly;

import io.healthpoint.Report;
import io.healthpoint.fleet.ApplicationFleet;
import io.healthpoint.fleet.found.FoundStore;
import io.healthpoint.fleet.members.OwnChecks;
import io.healthpoint.flight.FleetSources;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Threads;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The other instances of the application, where the operator has named a store that they share; else there are none.
 *
 * @param fleet of all of them
 */
record Siblings(Optional<ApplicationFleet> fleet) {

    /** Asks the store nothing yet. */
    static Siblings of(Settings settings, Instance<Object> shared, OwnChecks.Checks checks, Threads threads) {
        return new Siblings(settings.fleet()
                .map(wanted -> new ApplicationFleet(wanted, FoundStore.of(wanted, shared::get), checks, threads)));
    }

    Optional<RunListener> listener() {
        return fleet.map(ApplicationFleet::knowledge);
    }

    Optional<CheckSource> source() {
        return fleet.map(many -> many);
    }

    Optional<FleetSources> runs() {
        return fleet.map(many -> many);
    }

    void join() {
        fleet.ifPresent(ApplicationFleet::start);
    }

    void drain() {
        fleet.ifPresent(ApplicationFleet::drain);
    }

    void leave() {
        fleet.ifPresent(ApplicationFleet::leave);
    }

    /** Gives what is asked for: of the fleet where that is asked for, else by the instance's own means. */
    Optional<CompletableFuture<Report>> report(
            Selection asked, Function<Selection, Optional<CompletableFuture<Report>>> own) {
        return fleet.isPresent() && ApplicationFleet.covers(asked)
                ? fleet.get().report(asked).map(CompletableFuture::completedFuture)
                : own.apply(asked);
    }
}
