package io.healthpoint.checks.sockets;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Whose certificates count. */
public enum Trust {
    /** Those that the JVM trusts, for the host that was asked for. */
    DEFAULT,
    /** Any. */
    NONE;

    /**
     * Speaks TLS on a connection.
     *
     * @param connection made already
     * @param name of whom it should be with
     * @return encrypted; to close it closes the connection too
     * @throws IOException where the handshake fails
     */
    public SSLSocket over(TimedSocket connection, String name) throws IOException {
        try {
            return this == NONE
                    ? handshake(context(new Anyone()), connection, name, "")
                    : handshake(SSLContext.getDefault(), connection, name, "HTTPS");
        } catch (GeneralSecurityException noTls) {
            throw new IOException(noTls);
        }
    }

    /**
     * Makes a context.
     *
     * @param trusting says whose certificates count
     * @return one without keys of its own
     * @throws GeneralSecurityException where the JDK has no TLS
     */
    public static SSLContext context(TrustManager trusting) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trusting}, null);
        return context;
    }

    /**
     * Shakes hands.
     *
     * @param context says whose certificates count
     * @param connection made already
     * @param name to ask for
     * @param comparing how names are compared, see {@link SSLParameters}; empty = the name may be any
     * @return encrypted; to close it closes the connection too
     * @throws IOException where the handshake fails
     */
    public static SSLSocket handshake(SSLContext context, TimedSocket connection, String name, String comparing)
            throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(connection, name, connection.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(comparing);
        parameters.setServerNames(asked(name));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    // An address is no name to ask for (RFC 6066, section 3). As bytes, a name may hold underscores, as those of
    // containers do.
    private static List<SNIServerName> asked(String host) {
        if (host.contains(":") || host.matches("[0-9.]+")) {
            return List.of();
        }
        try {
            return List.of(new SNIHostName(host.replaceFirst("\\.\\z", "")));
        } catch (IllegalArgumentException noName) {
            return List.of();
        }
    }

    /** Takes whatever it is shown. */
    private static final class Anyone extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
