package io.healthpoint.checks.sockets;

import io.healthpoint.checks.Deadline;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** A connection that is made by a deadline or not at all, and whose reads end by then, however slowly the bytes come. */
public final class TimedSocket extends Socket {

    private final Deadline deadline;

    TimedSocket(Deadline deadline) {
        this.deadline = deadline;
    }

    /**
     * Looks at a number that somebody gave.
     *
     * @param number 1 to 65535
     * @return the same
     * @throws IllegalArgumentException where it is out of range
     */
    public static int port(int number) {
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException("a port must be from 1 to 65535, was " + number);
        }
        return number;
    }

    /**
     * Connects to the first address of a host that takes the connection.
     *
     * @param host name or address; of IPv6 with brackets or without
     * @param port 1 to 65535
     * @param deadline ends the attempt, and what is read afterwards
     * @return a connection, to be closed by the caller
     * @throws IOException the failure at the last address
     */
    public static TimedSocket connect(String host, int port, Deadline deadline) throws IOException {
        IOException last = new UnknownHostException();
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (int index = 0; index < addresses.length; index++) {
            try {
                return connect(new InetSocketAddress(addresses[index], port), deadline, addresses.length - index);
            } catch (IOException refused) {
                last = refused;
            }
        }
        throw last;
    }

    // An address that swallows the attempt must leave time for the others.
    private static TimedSocket connect(InetSocketAddress address, Deadline deadline, int left) throws IOException {
        TimedSocket socket = new TimedSocket(deadline);
        try {
            socket.connect(address, Math.max(1, socket.millisLeft() / left));
            return socket;
        } catch (IOException | RuntimeException refused) {
            socket.close();
            throw refused;
        }
    }

    private int millisLeft() throws SocketTimeoutException {
        if (deadline.isPast()) {
            throw new SocketTimeoutException();
        }
        return deadline.millisLeft();
    }

    /** TLS on this connection reads from here too. */
    @Override
    public InputStream getInputStream() throws IOException {
        return new TimedStream(super.getInputStream());
    }

    /** Waits for what is left, at each read. */
    private final class TimedStream extends FilterInputStream {

        TimedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            setSoTimeout(millisLeft());
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            setSoTimeout(millisLeft());
            return super.read(into, from, most);
        }
    }
}
