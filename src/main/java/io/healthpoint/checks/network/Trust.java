package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Whose certificates count. */
enum Trust {
    /** Those that the JVM trusts, for the host that was asked for. */
    DEFAULT,
    /** Any. */
    NONE;

    /** Speaks TLS on a connection. To close what it returns closes the connection too. */
    SSLSocket over(Socket connection, String name, Deadline deadline) throws IOException {
        try {
            return handshake(
                    this == NONE ? context(new Anyone()) : SSLContext.getDefault(),
                    connection,
                    name,
                    this == DEFAULT,
                    deadline);
        } catch (GeneralSecurityException noTls) {
            throw new IOException(noTls);
        }
    }

    static SSLContext context(TrustManager trusting) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trusting}, null);
        return context;
    }

    static SSLSocket handshake(
            SSLContext context, Socket connection, String name, boolean identified, Deadline deadline)
            throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(connection, name, connection.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        if (identified) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        if (isName(name)) {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        }
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(deadline.millisLeft());
        socket.startHandshake();
        return socket;
    }

    // An address is no name to ask for (RFC 6066, section 3).
    private static boolean isName(String host) {
        return !host.contains(":") && !host.matches("[0-9.]+") && !host.endsWith(".");
    }

    /** Takes whatever it is shown. */
    static final class Anyone extends X509ExtendedTrustManager {

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
