package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that a process may use. Where each stack takes a gigabyte of them, a limit just above what is in use refuses
 * threads and nothing else: unlike the limit on their number, it holds for root too, and for this process alone.
 */
record AddressSpace(long process) {

    /** For the virtual machine whose threads are to be refused. */
    static final String LARGE_STACKS = "-Xss1g -Xmx64m -XX:+UseSerialGC -Xlog:os+thread=off";

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long A_FEW_STACKS = 4600L * 1024 * 1024;

    static AddressSpace of(Process process) {
        return new AddressSpace(process.pid());
    }

    /** A few threads more can be made, and then none. */
    void limit() {
        limit(String.valueOf(used() + A_FEW_STACKS));
    }

    void open() {
        limit("unlimited");
    }

    private void limit(String bytes) {
        String most = "--as=" + bytes + ":unlimited";
        Ended ended = Ended.of(LIMIT, List.of("prlimit", "--pid", String.valueOf(process), most));
        assertThat(ended.well()).as(ended.output()).isTrue();
    }

    private long used() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmSize:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
