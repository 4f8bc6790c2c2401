package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.checks.system.ClockCheck;
import io.healthpoint.checks.system.DiskCheck;
import io.healthpoint.checks.system.FileCheck;
import io.healthpoint.types.Given;
import io.healthpoint.types.MachineTypes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Makes checks of the machine. */
final class MachineFactory {

    private MachineFactory() {}

    static Callable<Outcome> disk(Given given, Duration timeout, Surroundings surroundings) {
        return DiskCheck.of(given.required(MachineTypes.PATHS).stream()
                        .map(Path::of)
                        .toList())
                .warn(given.get(MachineTypes.FREE_WARN))
                .down(given.get(MachineTypes.FREE_DOWN))
                .write(given.get(MachineTypes.WRITE));
    }

    static Callable<Outcome> file(Given given, Duration timeout, Surroundings surroundings) {
        FileCheck check = FileCheck.of(Path.of(given.required(MachineTypes.FILE)))
                .minSize(given.get(MachineTypes.MIN_SIZE))
                .absent(given.get(MachineTypes.ABSENT));
        return given.find(MachineTypes.MODIFIED_WITHIN)
                .map(check::modifiedWithin)
                .orElse(check);
    }

    static Callable<Outcome> clock(Given given, Duration timeout, Surroundings surroundings) {
        Optional<String> lookup = given.find(MachineTypes.CLOCK_LOOKUP);
        if (lookup.isPresent()) {
            return new LookedUp<>(
                    lookup.get(), DataSource.class, found -> bounded(ClockCheck.database(found), given, timeout));
        }
        Optional<URI> url = given.find(MachineTypes.CLOCK_URL);
        return bounded(
                url.isPresent() ? ClockCheck.url(url.get()) : ClockCheck.ntp(given.required(MachineTypes.NTP)),
                given,
                timeout);
    }

    private static ClockCheck bounded(ClockCheck check, Given given, Duration timeout) {
        return check.within(timeout).warn(given.get(MachineTypes.CLOCK_WARN)).down(given.get(MachineTypes.CLOCK_DOWN));
    }
}
