package io.healthpoint.it.servers;

import java.io.File;
import java.util.List;

/** What an application brings along, because its server does not have it. */
enum Stack {
    /** Nothing, where the server has it all. */
    NOTHING("none"),
    /** CDI, and no more. */
    CDI("weld-.*|jakarta\\.(enterprise|inject|interceptor|annotation|el)[.-].*|jboss-(logging-\\d|classfilewriter).*"),
    /** JAX-RS, neither MicroProfile Config nor JSON-P. */
    JERSEY("(jersey|hk2|aopalliance|javassist|osgi)-.*|jakarta\\.(ws\\.rs|validation)-.*|" + CDI.libraries),
    /** JAX-RS, MicroProfile Config and JSON-P. */
    RESTEASY("(resteasy|angus|asyncutil|reactive-streams|jandex|smallrye|microprofile-config|asm|parsson)-.*"
            + "|jakarta\\.(ws\\.rs|validation|xml\\.bind|activation|json)-.*|" + CDI.libraries);

    private static final String DIRECTORY = System.getProperty("it.libraries", "");

    private final String libraries;

    Stack(String libraries) {
        this.libraries = libraries;
    }

    /** Whether applications bring anything here. */
    static boolean isBrought() {
        return !DIRECTORY.isEmpty();
    }

    /** For those that want all. */
    static Stack full() {
        return isBrought() ? RESTEASY : NOTHING;
    }

    /** For those that want CDI. */
    static Stack least() {
        return isBrought() ? CDI : NOTHING;
    }

    /** Ways to have JAX-RS. */
    static List<Stack> withJaxRs() {
        return isBrought() ? List.of(JERSEY, RESTEASY) : List.of(NOTHING);
    }

    File[] files() {
        File[] files = new File(DIRECTORY).listFiles((directory, name) -> name.matches(libraries));
        return files == null ? new File[0] : files;
    }
}
