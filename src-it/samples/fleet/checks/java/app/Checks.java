package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Checks that are down while there is a file of their name. Those of the fleet write down each run, with when and who. */
@ApplicationScoped
public class Checks {

    private static final Path DIRECTORY = Path.of(System.getProperty("app.directory"));
    private static final String NODE = System.getProperty("healthpoint.fleet.node");

    @HealthCheck(value = "once", scope = Scope.FLEET, interval = "1s")
    Outcome once() throws IOException {
        return counted("once");
    }

    @HealthCheck(value = "thrice", scope = Scope.FLEET, interval = "1s", failureThreshold = 3)
    Outcome thrice() throws IOException {
        return counted("thrice");
    }

    @HealthCheck("own")
    Outcome own() {
        return isUp("own-" + NODE);
    }

    private static Outcome counted(String name) throws IOException {
        Outcome outcome = isUp(name);
        // On Linux all processes of a machine have this clock in common.
        String run = "%d %d %s%n"
                .formatted(System.nanoTime(), ProcessHandle.current().pid(), outcome.status());
        Files.writeString(DIRECTORY.resolve(name + ".runs"), run, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return outcome;
    }

    private static Outcome isUp(String name) {
        boolean down = Files.exists(DIRECTORY.resolve(name + ".down"));
        return Outcome.of(!down, down ? "told to be down" : "OK");
    }
}
