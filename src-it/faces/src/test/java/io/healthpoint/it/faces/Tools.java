package io.healthpoint.it.faces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.healthpoint.it.Debian;
import io.healthpoint.it.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The programs that look at the endpoint: those on the path, else what can be fetched. Each is looked for once.
 * Where one is not to be had, the tests that ask for it are skipped, and the build says so.
 */
final class Tools {

    private static final Path FETCHED = Path.of(System.getProperty("it.work"), "tools");
    private static final Map<String, Optional<Path>> FOUND = new ConcurrentHashMap<>();

    private Tools() {}

    static Path chromium() {
        return find("chromium", Tools::findChromium);
    }

    static Path prometheus() {
        return find("prometheus", () -> findOfPrometheus("prometheus"));
    }

    static Path promtool() {
        return find("promtool", () -> findOfPrometheus("promtool"));
    }

    private static Path find(String name, Supplier<Optional<Path>> search) {
        String absent = name + " is neither on the path nor to be fetched: the tests that need it are skipped";
        Optional<Path> found = FOUND.computeIfAbsent(name, first -> {
            Optional<Path> result = search.get();
            System.out.println(result.map(path -> name + " is " + path).orElse(absent));
            return result;
        });
        assumeTrue(found.isPresent(), absent);
        return found.orElseThrow();
    }

    private static Optional<Path> findChromium() {
        return installedChromium()
                .or(() -> Debian.install("chromium", "fonts-dejavu-core") ? installedChromium() : Optional.empty())
                .or(() -> Browser.download(FETCHED.resolve("playwright")));
    }

    private static Optional<Path> installedChromium() {
        return Programs.onPath("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> findOfPrometheus(String name) {
        Path unpacked = FETCHED.resolve("prometheus/usr/bin").resolve(name);
        return Programs.onPath(name)
                .or(() -> existing(unpacked))
                .or(() -> Debian.unpack("prometheus", FETCHED.resolve("prometheus"))
                        ? existing(unpacked)
                        : Optional.empty());
    }

    private static Optional<Path> existing(Path program) {
        return Optional.of(program).filter(Files::isExecutable);
    }
}
