package io.healthpoint.fleet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The name of an instance that was given none. */
final class NodeName {

    private static final int LONGEST_HOST = 80;

    private NodeName() {}

    /** By host and process: two on one machine differ, and so do two containers whose processes are all number 1. */
    static String ofProcess() {
        return shaped(host()) + "-" + ProcessHandle.current().pid();
    }

    // Containers and shells tell it; to ask the network may take long.
    private static String host() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .filter(name -> !name.isBlank())
                .orElseGet(NodeName::hostOfNetwork);
    }

    private static String hostOfNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unknown) {
            return "host";
        }
    }

    private static String shaped(String host) {
        String shaped = host.replaceAll("[^A-Za-z0-9._~-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String name = shaped.isEmpty() ? "host" : shaped;
        return name.length() > LONGEST_HOST ? name.substring(0, LONGEST_HOST) : name;
    }
}
