package io.healthpoint.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's packages, where they are to be had. */
public final class Debian {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    // Lists that are missing or old are renewed, but only then. Another build on the machine may be installing: wait.
    private static final String INSTALL = """
            get() { apt-get -qq -y -o DPkg::Lock::Timeout=240 --no-install-recommends install "$@"; }
            get "$@" || { apt-get -qq update && get "$@"; }
            """;

    private static final String UNPACK = """
            cd "$1" || exit
            get() { apt-get -qq download "$1"; }
            get "$2" || { apt-get -qq update && get "$2"; }
            dpkg-deb -x "$2"_*.deb .
            """;

    private Debian() {}

    /** Installs packages, if whoever builds may: root in a container, not a person at a desk. */
    public static boolean install(String... packages) {
        return Programs.isRoot() && run(INSTALL, packages);
    }

    /** Unpacks a package into a directory. Unlike an installed one it starts no service, and everybody may. */
    public static boolean unpack(String name, Path directory) {
        try {
            return run(UNPACK, Files.createDirectories(directory).toString(), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean run(String script, String... arguments) {
        if (Programs.onPath("apt-get").isEmpty()) {
            return false;
        }
        System.out.println("Fetching from Debian: " + String.join(" ", arguments));
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        Ended ended = Ended.of(LIMIT, "", Map.of("DEBIAN_FRONTEND", "noninteractive"), command);
        if (!ended.well()) {
            System.out.println(ended.output());
        }
        return ended.well();
    }
}
