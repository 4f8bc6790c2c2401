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

    static {
        warmUp();
    }

    private final Set<Thread> threads = threads();
    private final Set<String> sockets = sockets();

    // The JDK keeps a socket of its own from when the first one is closed while a thread waits for it, as the tests'
    // servers are.
    private static void warmUp() {
        try (NameServer server = NameServer.start();
                Port port = Port.of(Port.SILENT)) {
            port.count();
            server.asked();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

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

    private static Set<String> sockets() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.map(Leftovers::target)
                    .filter(target -> target.startsWith("socket:"))
                    .collect(Collectors.toCollection(TreeSet::new));
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
