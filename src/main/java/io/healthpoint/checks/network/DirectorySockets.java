package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.sockets.TimedSocket;
import io.healthpoint.checks.sockets.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.naming.NamingException;
import javax.net.SocketFactory;

/**
 * Connections to a directory that end with a run's deadline, the TLS handshake included. The JDK's client bounds each of its reads,
 * and so never a server that sends byte after byte.
 */
public final class DirectorySockets extends SocketFactory {

    // The JDK's client takes the name of a class and asks that, on the thread that looks something up. Empty between
    // the runs.
    private static final ThreadLocal<DirectorySockets> OF_THIS_RUN = new ThreadLocal<>();

    private final boolean encrypted;
    private final Deadline deadline;

    DirectorySockets(boolean encrypted, Deadline deadline) {
        this.encrypted = encrypted;
        this.deadline = deadline;
    }

    /** What is looked up in a directory. */
    @FunctionalInterface
    interface Look {
        void at() throws NamingException;
    }

    /**
     * For the JDK's client, which looks for this method by name.
     *
     * @return the factory of the run that the current thread is in
     */
    public static SocketFactory getDefault() {
        return OF_THIS_RUN.get();
    }

    /** Has a look with these connections. The client loads this class by the context class loader. */
    void during(Look look) throws NamingException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        OF_THIS_RUN.set(this);
        thread.setContextClassLoader(DirectorySockets.class.getClassLoader());
        try {
            look.at();
        } finally {
            thread.setContextClassLoader(before);
            OF_THIS_RUN.remove();
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        TimedSocket plain = TimedSocket.connect(host, port, deadline);
        try {
            return encrypted ? Trust.DEFAULT.over(plain, host) : plain;
        } catch (IOException | RuntimeException refused) {
            plain.close();
            throw refused;
        }
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
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
