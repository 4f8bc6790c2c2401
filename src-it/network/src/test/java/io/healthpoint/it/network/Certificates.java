package io.healthpoint.it.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Certificates by name, made with the JDK's keytool once a JVM; its default trust is then in {@code root}, which signs all but
 * {@code untrusted}.
 */
final class Certificates {

    private static final String PASSWORD = "changeit";
    private static final Path WORK = Path.of(System.getProperty("it.work"));
    private static final Path STORE = WORK.resolve("certificates.p12");

    static {
        try {
            make();
        } catch (IOException | InterruptedException | GeneralSecurityException failed) {
            throw new ExceptionInInitializerError(failed);
        }
    }

    private Certificates() {}

    private static void make() throws IOException, InterruptedException, GeneralSecurityException {
        Files.deleteIfExists(STORE);
        authority("root", "root", "-10d", 4000);
        authority("between", "root", "-10d", 100);
        authority("ended", "root", "-20d", 10);
        server("good", "between", "-1d", 90, "dns:localhost,dns:good.test,ip:127.0.0.1");
        server("soon", "root", "-1d", 11, "ip:127.0.0.1");
        server("too-soon", "root", "-1d", 3, "ip:127.0.0.1");
        server("expired", "root", "-10d", 8, "ip:127.0.0.1,dns:expired.test");
        server("early", "root", "+2d", 90, "ip:127.0.0.1");
        server("other", "root", "-1d", 90, "dns:other.test");
        server("below-ended", "ended", "-1d", 90, "ip:127.0.0.1");
        server("untrusted", "untrusted", "-1d", 90, "ip:127.0.0.1");
        Path trusted = WORK.resolve("trusted.p12");
        save(trusted, "PKCS12", PASSWORD, "root");
        System.setProperty("javax.net.ssl.trustStore", trusted.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    }

    private static void authority(String name, String signer, String start, int days)
            throws IOException, InterruptedException {
        pair(name, signer, start, days, "-ext", "bc:critical=ca:true");
    }

    private static void server(String name, String signer, String start, int days, String hosts)
            throws IOException, InterruptedException {
        pair(name, signer, start, days, "-ext", "san=" + hosts);
    }

    private static void pair(String name, String signer, String start, int days, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name));
        command.addAll(
                List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-startdate", start));
        command.addAll(
                List.of("-validity", String.valueOf(days), "-keystore", STORE.toString(), "-storepass", PASSWORD));
        command.addAll(name.equals(signer) ? List.of() : List.of("-signer", signer));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** A server's side with the certificate of that name, and those above it. */
    static SSLContext of(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", all().getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain(name));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Certificates in one file, each with those above it. */
    static void savePem(Path file, String... names) throws GeneralSecurityException, IOException {
        StringBuilder text = new StringBuilder("Bag Attributes\n");
        for (String name : names) {
            for (Certificate certificate : chain(name)) {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
        }
        Files.writeString(file, text);
    }

    /** A store with certificates alone, without keys. */
    static void save(Path file, String type, String password, String... names)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        for (String name : names) {
            store.setCertificateEntry(name, all().getCertificate(name));
        }
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private static Certificate[] chain(String name) throws GeneralSecurityException, IOException {
        return Stream.of(all().getCertificateChain(name)).toArray(Certificate[]::new);
    }

    private static KeyStore all() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(STORE.toFile(), PASSWORD.toCharArray());
    }
}
