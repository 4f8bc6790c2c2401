package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.sockets.TimedSocket;
import io.healthpoint.checks.sockets.Trust;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that a server shows, whatever is wrong with them.
 *
 * @param host where it is
 * @param port where it is
 * @param name the name to ask for, which they must be for
 * @param trust whose count
 */
record ServedCertificates(String host, int port, String name, Trust trust) implements CertificateSource {

    ServedCertificates {
        TimedSocket.port(port);
    }

    @Override
    public Found fetch(Deadline deadline) throws IOException {
        Witness witness = new Witness(trust == Trust.DEFAULT);
        try (TimedSocket connection = TimedSocket.connect(host, port, deadline)) {
            Trust.handshake(Trust.context(witness), connection, name, "HTTPS").close();
            return witness.found();
        } catch (GeneralSecurityException noTls) {
            throw new IOException(noTls);
        } catch (IOException broken) {
            // Who wants a certificate of ours has shown its own before it refuses.
            if (witness.chain.isEmpty()) {
                throw broken;
            }
            return witness.found();
        }
    }

    /** Takes whatever it is shown, and remembers what is wrong with it. */
    private static final class Witness extends X509ExtendedTrustManager {

        private final boolean trusting;
        private final List<X509Certificate> chain = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        Witness(boolean trusting) {
            this.trusting = trusting;
        }

        Found found() {
            return new Found(List.copyOf(chain), List.copyOf(faults));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String kind, Socket socket) {
            chain.addAll(List.of(shown));
            try {
                nameOnly(shown[0]).checkServerTrusted(new X509Certificate[] {shown[0]}, kind, socket);
            } catch (CertificateException refused) {
                // Subclasses are for whatever else may be wrong, such as a purpose that is not a server's.
                boolean otherHost = refused.getClass() == CertificateException.class;
                faults.add("the certificate is " + (otherHost ? "for another host" : "not fit for a server"));
            } catch (GeneralSecurityException | IOException impossible) {
                faults.add("the certificate cannot be read");
            }
            if (trusting) {
                judgeTrust(shown, kind);
            }
        }

        private void judgeTrust(X509Certificate[] shown, String kind) {
            try {
                ((X509TrustManager) manager(null)).checkServerTrusted(shown, kind);
            } catch (GeneralSecurityException untrusted) {
                faults.add("the certificate is not trusted");
            }
        }

        // One that trusts this certificate itself: what it still refuses is the host.
        private static X509ExtendedTrustManager nameOnly(X509Certificate certificate)
                throws GeneralSecurityException, IOException {
            KeyStore only = KeyStore.getInstance(KeyStore.getDefaultType());
            only.load(null, null);
            only.setCertificateEntry("only", certificate);
            return (X509ExtendedTrustManager) manager(only);
        }

        private static TrustManager manager(@Nullable KeyStore trusted) throws GeneralSecurityException {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return factory.getTrustManagers()[0];
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String kind, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
