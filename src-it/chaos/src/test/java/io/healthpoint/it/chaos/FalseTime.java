package io.healthpoint.it.chaos;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.healthpoint.it.Debian;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A time of day that one process sees and that is ours to set, by the library of faketime, which Debian has. */
record FalseTime(Path library, Path told) {

    private static final Path HOME = Path.of(System.getProperty("it.work"), "tools", "faketime");
    private static final String ABSENT = "libfaketime is not to be had: the test that needs it is skipped";

    /** Skips the test where it is not to be had. */
    static FalseTime install() throws IOException {
        Optional<Path> library = unpacked();
        if (library.isEmpty() && Debian.unpack("libfaketime", HOME)) {
            library = unpacked();
        }
        if (library.isEmpty()) {
            System.out.println(ABSENT);
        }
        assumeTrue(library.isPresent(), ABSENT);
        FalseTime time = new FalseTime(library.orElseThrow(), HOME.resolve("told"));
        time.jumpTo("+0");
        return time;
    }

    /** Of a process that sees it. What is measured by the monotonic clock stays true, as it does where a real clock is set. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                told.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    /** Sets it, as {@code +6h} says relative to the true one. At once: a reader sees the old or the new. */
    void jumpTo(String offset) throws IOException {
        Path next = Files.writeString(told.resolveSibling("next"), offset + "\n");
        Files.move(next, told, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Path> unpacked() throws IOException {
        if (!Files.isDirectory(HOME)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.endsWith("libfaketimeMT.so.1")).findFirst();
        }
    }
}
