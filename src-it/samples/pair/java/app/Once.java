package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A check that runs once a fleet, and writes each run down where all instances do. */
@ApplicationScoped
public class Once {

    private static final Path RUNS = Path.of(System.getProperty("app.runs"));
    private static final String NODE = System.getProperty("healthpoint.fleet.node");

    @HealthCheck(value = "once", scope = Scope.FLEET, interval = "2s")
    void runs() throws IOException {
        Files.writeString(
                RUNS, System.nanoTime() + " " + NODE + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @HealthCheck("own")
    boolean runsEverywhere() {
        return true;
    }
}
