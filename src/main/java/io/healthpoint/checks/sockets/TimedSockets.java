package io.healthpoint.checks.sockets;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes connections that end with a run's deadline, for libraries that take a factory of sockets. */
public final class TimedSockets extends SocketFactory {

    private final Deadline deadline;

    /**
     * Makes none yet.
     *
     * @param deadline of all that it will make
     */
    public TimedSockets(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public Socket createSocket() {
        return new TimedSocket(deadline);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return TimedSocket.connect(host, port, deadline);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return TimedSocket.connect(host.getHostAddress(), port, deadline);
    }

    /** The address to connect from is left to the system. */
    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    /** The address to connect from is left to the system. */
    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }
}
