package io.healthpoint.it.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads and sockets of this process, before and after. */
final class Leftovers {

    private static final long MOST_MILLIS = 10_000;
    // The column of /proc/net/unix, see proc(5).
    private static final int INODE = 6;

    private final Set<Thread> threads = threads();
    private final Set<String> sockets = sockets();

    /** Fails where there are more than at first, and they do not go. */
    void assertNone() throws InterruptedException {
        long end = System.nanoTime() + MOST_MILLIS * 1_000_000;
        while (System.nanoTime() - end < 0
                && !(newThreads(name -> true).isEmpty() && newSockets().isEmpty())) {
            Thread.sleep(20);
        }
        assertThat(newSockets()).as("sockets left").isEmpty();
        assertThat(newThreads(name -> true)).as("threads left").isEmpty();
    }

    /** Those that have come since, by name. */
    List<String> newThreads(Predicate<String> which) {
        return threads().stream()
                .filter(thread -> !threads.contains(thread))
                .map(Thread::getName)
                .filter(which)
                .sorted()
                .toList();
    }

    private Set<String> newSockets() {
        Set<String> now = sockets();
        now.removeAll(sockets);
        return now;
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    // Not those within the machine: the JDK keeps one for itself from when it first closes a socket that a thread waits
    // for.
    private static Set<String> sockets() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"));
                Stream<String> local = Files.lines(Path.of("/proc/self/net/unix"))) {
            Set<String> found = open.map(Leftovers::target)
                    .filter(target -> target.startsWith("socket:"))
                    .collect(Collectors.toCollection(TreeSet::new));
            local.skip(1).forEach(line -> found.remove("socket:[" + line.trim().split("\\s+")[INODE] + "]"));
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
