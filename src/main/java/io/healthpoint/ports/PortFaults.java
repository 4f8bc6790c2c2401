package io.healthpoint.ports;

import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.registry.Fault;
import io.healthpoint.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;

/** Finds out why the listener cannot open, while the deployment can still be stopped. */
public final class PortFaults {

    private static final int BACKLOG = 128;

    private PortFaults() {}

    /**
     * Tries to listen, and stops at once: whatever else ends the deployment, no port is left open.
     *
     * @param settings the application's
     * @return what is wrong with {@code healthpoint.listener}; empty where nothing is, or there is none
     */
    public static Optional<Fault> find(Settings settings) {
        return settings.listener().map(ListenAddress::of).flatMap(PortFaults::find);
    }

    private static Optional<Fault> find(ListenAddress address) {
        try (ServerSocketChannel trial = listen(address)) {
            return trial.isOpen() ? Optional.empty() : Optional.of(of(address, new IOException("closed at once")));
        } catch (IOException refused) {
            return Optional.of(of(address, refused));
        }
    }

    /**
     * Listens.
     *
     * @param address where
     * @return the open channel
     * @throws IOException where that is not possible: a port in use, a host that nobody knows
     */
    public static ServerSocketChannel listen(ListenAddress address) throws IOException {
        InetSocketAddress socket = address.socket();
        if (socket.isUnresolved()) {
            throw new UnknownHostException("no such host is known here");
        }
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            return channel.bind(socket, BACKLOG);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /**
     * Words why it is not possible.
     *
     * @param address where it was tried
     * @param refused what came of it
     * @return with the names of both applications where another one with this library has the port
     */
    public static Fault of(ListenAddress address, IOException refused) {
        return PortOwner.of(address.port())
                .map(owner -> fault(
                        address,
                        "the port belongs to the listener of " + owner + ", and this is " + PortOwner.THIS,
                        "give each application a port of its own"))
                .orElseGet(() -> fault(
                        address,
                        String.valueOf(refused.getMessage()),
                        "name an address of this machine and a port that is free, or remove the key"));
    }

    private static Fault fault(ListenAddress address, String found, String remedy) {
        String rule = "setting " + GlobalKeys.LISTENER.name() + " must be where this application can listen, host "
                + address.host() + " and port " + address.port();
        return new Fault("HEALTHPOINT-009", rule, found, remedy, GlobalKeys.LISTENER.name());
    }
}
