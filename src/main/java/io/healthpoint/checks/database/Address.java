package io.healthpoint.checks.database;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Where a database listens. It is never shown.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param product how to ask there
 */
record Address(String host, int port, Product product) {

    private static final int MAX_PORT = 65_535;

    Address {
        if (host.isBlank() || port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException(
                    "an address must be a host and a port from 1 to " + MAX_PORT + ", was " + host + ':' + port);
        }
    }

    /** The same place, asked in another way. */
    Address of(Product other) {
        return new Address(host, port, other);
    }

    /** Whether something there says what the product says; a process that is stopped still accepts connections. */
    boolean answers(Duration limit) {
        Deadline deadline = Deadline.in(limit);
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (!deadline.isPast() && answers(new InetSocketAddress(one, port), deadline)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    private boolean answers(InetSocketAddress address, Deadline deadline) {
        try (Socket socket = new Socket()) {
            socket.connect(address, deadline.millisLeft());
            socket.getOutputStream().write(product.request());
            return product.answerLength() == 0 || product.isAnswer(lastOctet(socket, deadline));
        } catch (IOException | RuntimeException silent) {
            return false;
        }
    }

    private int lastOctet(Socket socket, Deadline deadline) throws IOException {
        InputStream in = socket.getInputStream();
        int octet = -1;
        for (int i = 0; i < product.answerLength(); i++) {
            socket.setSoTimeout(deadline.millisLeft());
            octet = in.read();
        }
        return octet;
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "address of a database";
    }
}
