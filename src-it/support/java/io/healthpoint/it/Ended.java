package io.healthpoint.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that has run to its end.
 *
 * @param status 0 where it went well; -1 where its time was up
 * @param output both streams
 */
public record Ended(int status, String output) {

    public static Ended of(Duration limit, List<String> command) {
        return of(limit, "", Map.of(), command);
    }

    public static Ended of(Duration limit, String input, Map<String, String> environment, List<String> command) {
        try {
            // Files for both, so that nobody waits for the other to read.
            Path given = Files.writeString(Files.createTempFile("in", null), input);
            Path printed = Files.createTempFile("out", null);
            ProcessBuilder builder = new ProcessBuilder(command).redirectInput(given.toFile());
            builder.redirectErrorStream(true).redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            Ended ended = new Ended(status(builder.start(), limit), Files.readString(printed));
            Files.delete(given);
            Files.delete(printed);
            return ended;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean well() {
        return status == 0;
    }

    private static int status(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return -1;
    }
}
