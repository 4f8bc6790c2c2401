package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.SecretFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file with certificates: PEM, which may hold keys too, or a key store (PKCS #12, JKS).
 *
 * @param path where it is
 * @param password opens a key store; null = it has none
 */
record CertificateFile(Path path, @Nullable SecretFile password) implements CertificateSource {

    // RFC 7468, section 5; the others are older labels.
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----(.*?)-----END (X509 |TRUSTED )?CERTIFICATE-----",
            Pattern.DOTALL);
    // A bundle of all authorities of the Web is a quarter of a megabyte.
    private static final long MOST_BYTES = 16_000_000;
    private static final String PEM_MARK = "-----BEGIN ";

    @Override
    public Found fetch(Deadline deadline) throws IOException {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new Unfit("the file is too large to be one of certificates", new IOException());
            }
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            return new Found(text.contains(PEM_MARK) ? ofPem(text) : ofStore(), List.of());
        } catch (NoSuchFileException missing) {
            throw new Unfit("the file is missing", missing);
        } catch (Unfit known) {
            throw known;
        } catch (IOException unreadable) {
            throw new Unfit("the file cannot be read: " + unreadable.getClass().getSimpleName(), unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Unfit("the file cannot be read as PEM, PKCS #12 or JKS", unreadable);
        }
    }

    private static List<X509Certificate> ofPem(String text) throws CertificateException {
        List<X509Certificate> found = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (MatchResult block : PEM.matcher(text).results().toList()) {
            // One that says what it is trusted for says so after the certificate, of which the factory reads no more.
            byte[] bytes = Base64.getMimeDecoder().decode(block.group(2));
            found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
        }
        return found;
    }

    private List<X509Certificate> ofStore() throws GeneralSecurityException, IOException {
        List<X509Certificate> found = new ArrayList<>();
        KeyStore store = store();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            Certificate[] all = chain == null ? new Certificate[] {store.getCertificate(alias)} : chain;
            for (Certificate certificate : all) {
                if (certificate instanceof X509Certificate x509) {
                    found.add(x509);
                }
            }
        }
        // PKCS #12 encrypts certificates too, and without a password they are as if they were not there.
        if (found.isEmpty() && password == null) {
            throw new Unfit("there is no certificate in it that can be read without a password", null);
        }
        return found;
    }

    private char @Nullable [] secret() throws Unfit {
        try {
            return password == null ? null : password.read().toCharArray();
        } catch (IOException unreadable) {
            throw new Unfit("the file of its password cannot be read", unreadable);
        }
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        char[] secret = secret();
        try {
            return KeyStore.getInstance(path.toFile(), secret);
        } catch (IOException refused) {
            if (refused.getCause() instanceof UnrecoverableKeyException) {
                throw new Unfit("the password of the file is wrong", refused);
            }
            throw new Unfit("the file cannot be read as PEM, PKCS #12 or JKS", refused);
        }
    }
}
