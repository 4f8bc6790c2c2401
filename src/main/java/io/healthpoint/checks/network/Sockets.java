package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Connections that are made in time or not at all. */
final class Sockets {

    private Sockets() {}

    /**
     * Connects to the first address of a host that takes the connection.
     *
     * @return a connection, to be closed by the caller; its reads wait for what is left now
     * @throws IOException the failure at the last address
     */
    static Socket connect(String host, int port, Deadline deadline) throws IOException {
        IOException last = new UnknownHostException();
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (int index = 0; index < addresses.length; index++) {
            if (deadline.isPast()) {
                throw new SocketTimeoutException();
            }
            try {
                return connect(new InetSocketAddress(addresses[index], port), deadline, addresses.length - index);
            } catch (IOException refused) {
                last = refused;
            }
        }
        throw last;
    }

    // An address that swallows the attempt must leave time for the others.
    private static Socket connect(InetSocketAddress address, Deadline deadline, int left) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, Math.max(1, deadline.millisLeft() / left));
            socket.setSoTimeout(deadline.millisLeft());
            return socket;
        } catch (IOException | RuntimeException refused) {
            socket.close();
            throw refused;
        }
    }
}
