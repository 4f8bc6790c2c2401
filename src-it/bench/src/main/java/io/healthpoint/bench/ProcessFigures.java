package io.healthpoint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Linux knows of a process (proc(5)).
 *
 * @param cpuMillis in it and in the kernel for it, since it began
 * @param switches of context, of all its threads that still live
 * @param residentKilobytes of memory now
 * @param threads now
 */
record ProcessFigures(long cpuMillis, long switches, long residentKilobytes, long threads) {

    // USER_HZ, which is 100 wherever Linux runs on our processors.
    private static final int MILLIS_A_TICK = 10;

    static ProcessFigures of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        List<String> status = lines(process.resolve("status"));
        String stat = lines(process.resolve("stat")).get(0);
        // The name of the program, in brackets, may have blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new ProcessFigures(
                ticks * MILLIS_A_TICK, switches(process), value(status, "VmRSS"), value(status, "Threads"));
    }

    private static long switches(Path process) {
        try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
            return tasks.map(task -> lines(task.resolve("status")))
                    .mapToLong(status ->
                            value(status, "voluntary_ctxt_switches") + value(status, "nonvoluntary_ctxt_switches"))
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long value(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    // A thread may end while it is looked at.
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException ended) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
