package io.healthpoint.checks.configured;

/** Which factory makes checks of which type. */
final class Factories {

    private Factories() {}

    /** Each is loaded where there is a check for it, for it may name what only some runtimes have. */
    static Factory of(String type) {
        return switch (type) {
            case "datasource" -> DatabaseFactory::dataSource;
            case "url" -> NetworkFactory::url;
            case "tcp" -> NetworkFactory::tcp;
            case "dns" -> NetworkFactory::dns;
            case "certificate" -> NetworkFactory::certificate;
            case "ldap" -> NetworkFactory::ldap;
            case "jms" -> MessagingFactory::jms;
            case "mail" -> MessagingFactory::mail;
            case "disk" -> MachineFactory::disk;
            case "file" -> MachineFactory::file;
            case "clock" -> MachineFactory::clock;
            case "heap" -> ProcessFactory::heap;
            case "deadlock" -> ProcessFactory::deadlock;
            case "threads" -> ProcessFactory::threads;
            case "descriptors" -> ProcessFactory::descriptors;
            case "jmx" -> ProcessFactory::jmx;
            default -> throw new IllegalArgumentException("no such type: " + type);
        };
    }
}
