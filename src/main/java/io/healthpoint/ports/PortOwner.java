package io.healthpoint.ports;

import java.security.CodeSource;
import java.util.Optional;

/**
 * Which application of this process has a port. Applications in one server share no class of ours, so a system property says it:
 * a plain text, which keeps no class loader. Thread-safe.
 */
public final class PortOwner {

    /** This application, by where its copy of this library lies. */
    static final String THIS = "the application with " + library();

    private static final String PREFIX = "io.healthpoint.listener.";

    private PortOwner() {}

    static Optional<String> of(int port) {
        return Optional.ofNullable(System.getProperty(PREFIX + port));
    }

    /**
     * Tells that this application has a port now.
     *
     * @param port at which it listens
     */
    public static void take(int port) {
        System.setProperty(PREFIX + port, THIS);
    }

    /**
     * Tells that it has it no more.
     *
     * @param port at which it has listened
     */
    public static void release(int port) {
        System.getProperties().remove(PREFIX + port, THIS);
    }

    private static String library() {
        CodeSource source = PortOwner.class.getProtectionDomain().getCodeSource();
        return source == null ? "healthpoint in the runtime itself" : String.valueOf(source.getLocation());
    }
}
