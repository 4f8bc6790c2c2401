package app;

import io.healthpoint.Fleet;
import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Writes into the map that the instances share, as another program might do, what lies in a directory: a file an entry. */
@ApplicationScoped
public class Orders {

    private static final Path DIRECTORY = Path.of(System.getProperty("app.directory"));
    private static final Path GIVEN = DIRECTORY.resolve("write");

    @Inject
    @Fleet
    Instance<ConcurrentMap<String, String>> map;

    @HealthCheck(value = "write", groups = "orders")
    boolean write() throws IOException {
        if (!Files.isDirectory(GIVEN)) {
            return true;
        }
        // Once: whoever moves it away writes it.
        Path taken =
                Files.move(GIVEN, Files.createTempDirectory(DIRECTORY, "taken").resolve("write"));
        try (Stream<Path> files = Files.list(taken)) {
            for (Path file : files.toList()) {
                map.get().put(file.getFileName().toString().replace('|', '/'), Files.readString(file));
            }
        }
        return true;
    }
}
