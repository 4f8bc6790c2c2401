package io.healthpoint.it.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server has logged since a moment, in whichever of its files. */
final class ServerLog {

    private final Map<File, Integer> lengths = new HashMap<>();

    private ServerLog() {
        files().forEach(file -> lengths.put(file, read(file).length()));
    }

    static ServerLog fromNow() {
        return new ServerLog();
    }

    /** The same, once something is in it: some servers write their logs a little later. */
    String linesWith(String expected) {
        if (!comes(expected)) {
            revive();
            comes(expected);
        }
        return lines();
    }

    private boolean comes(String expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!lines().contains(expected) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return lines().contains(expected);
    }

    // GlassFish 7 starts the thread that writes its log a moment before it says that logging is on; a thread that is
    // faster ends at once, and nothing is written until the server stops. A newer configuration makes it begin anew.
    private static void revive() {
        File configuration = new File(System.getProperty("it.logs"), "../config/logging.properties");
        if (configuration.exists() && !configuration.setLastModified(System.currentTimeMillis())) {
            throw new IllegalStateException(configuration + " cannot be touched");
        }
    }

    String lines() {
        return files().map(this::added).collect(Collectors.joining());
    }

    // A file that is shorter than it was has been begun anew.
    private String added(File file) {
        String text = read(file);
        int before = lengths.getOrDefault(file, 0);
        return before <= text.length() ? text.substring(before) : text;
    }

    private static Stream<File> files() {
        File[] files = new File(System.getProperty("it.logs")).listFiles((directory, name) -> name.contains(".log"));
        return files == null ? Stream.empty() : Stream.of(files);
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return ""; // servers put a lock beside a log, and remove it
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
