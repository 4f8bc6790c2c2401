package io.healthpoint.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The programs that look at the endpoint: those on the path, else what can be fetched. Each is looked for once.
 * Where one is not to be had, the tests that ask for it are skipped, and the build says so.
 */
public final class Tools {

    private static final Map<String, Optional<Path>> FOUND = new ConcurrentHashMap<>();

    private Tools() {}

    /** The program, looked for at the first call. */
    public static Path find(String name, Supplier<Optional<Path>> search) {
        String absent = name + " is neither on the path nor to be fetched: the tests that need it are skipped";
        Optional<Path> found = FOUND.computeIfAbsent(name, first -> {
            Optional<Path> result = search.get();
            System.out.println(result.map(path -> name + " is " + path).orElse(absent));
            return result;
        });
        assumeTrue(found.isPresent(), absent);
        return found.orElseThrow();
    }

    /** Where what is fetched under this name belongs. */
    public static Path fetched(String name) {
        return Path.of(System.getProperty("it.work"), "tools", name);
    }
}
