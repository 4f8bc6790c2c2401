package io.healthpoint.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.it.Ended;
import io.healthpoint.it.Jdk;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A JDK of this machine, to run programs of these tests in.
 *
 * @param jdk which
 */
record Jvm(Jdk jdk) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Jvm ofThisBuild() {
        return new Jvm(Jdk.ofThisBuild());
    }

    /** The newest that is found. */
    static Optional<Jvm> newest() {
        return Jdk.installed().max(Comparator.comparingInt(Jdk::version)).map(Jvm::new);
    }

    Optional<Jvm> ifAtLeast(int needed) {
        return jdk.version() >= needed ? Optional.of(this) : Optional.empty();
    }

    boolean has(String collector) {
        return Ended.of(LIMIT, List.of(jdk.java(), "-XX:+Use" + collector + "GC", "-version"))
                .well();
    }

    /** Runs a program of these tests; returns what it said. */
    String run(List<String> before, List<String> options, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(jdk.java());
        command.addAll(options);
        command.addAll(List.of("-cp", place(Outcome.class) + ":" + place(program), program.getName()));
        command.addAll(List.of(arguments));
        Ended ended = Ended.of(LIMIT, command);
        assertThat(ended.well())
                .as("%s ended with %s: %s", command, ended.status(), ended.output())
                .isTrue();
        return ended.output();
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
