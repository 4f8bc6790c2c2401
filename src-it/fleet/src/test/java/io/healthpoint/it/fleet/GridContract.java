package io.healthpoint.it.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** A grid whose members are the instances: what they share is cut where one is held. */
abstract class GridContract extends FleetContract {

    private final String engine;

    GridContract(String engine) {
        this.engine = engine;
    }

    @Override
    Instances open() throws IOException {
        return Instances.of(engine, List.of("app.port=" + freePort()));
    }

    @Override
    void write(Map<String, String> entries) throws IOException {
        instances().write(entries);
    }

    @Override
    boolean isApart() {
        return false;
    }

    // The members take it and those that follow.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return Math.min(socket.getLocalPort(), 65_000);
        }
    }
}
