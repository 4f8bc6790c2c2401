package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.SecretFile;
import io.healthpoint.checks.network.CertificateSource.Unfit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFileTest {

    private static final String UNREADABLE = "the file cannot be read as PEM, PKCS #12 or JKS";

    @TempDir
    private Path folder;

    private Path file;
    private Path password;

    @BeforeEach
    void place() throws IOException {
        file = folder.resolve("shop");
        password = Files.writeString(folder.resolve("password"), "s3cret\r\n");
    }

    private List<X509Certificate> found(@Nullable Path passwordFile) throws IOException {
        SecretFile secret = passwordFile == null ? null : new SecretFile(passwordFile);
        CertificateSource.Found found = new CertificateFile(file, secret).fetch(Deadline.in(Duration.ofSeconds(5)));
        assertThat(found.faults()).isEmpty();
        return found.certificates();
    }

    private void unfit(@Nullable Path passwordFile, String words) {
        assertThatThrownBy(() -> found(passwordFile)).isInstanceOf(Unfit.class).hasMessage(words);
    }

    private void store(String type, char @Nullable [] secret, List<X509Certificate> certificates) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        for (X509Certificate certificate : certificates) {
            store.setCertificateEntry(certificate.getSubjectX500Principal().getName(), certificate);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, secret);
        }
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(17_000_000);
        }
        unfit(null, "the file is too large to be one of certificates");
    }

    @Test
    void pemIsReadWithWhateverStandsBetween() throws Exception {
        Files.write(file, Pem.bytes("two.pem"));
        assertThat(found(null)).isEqualTo(Pem.certificates());
    }

    @Test
    void olderLabelsOfPemAreRead() throws Exception {
        Files.write(file, Pem.bytes("trusted.pem"));
        assertThat(found(null)).isEqualTo(Pem.certificates().subList(0, 1));

        Files.writeString(file, text().replace(" CERTIFICATE", " X509 CERTIFICATE"));
        assertThat(found(null)).isEqualTo(Pem.certificates());
    }

    private static String text() throws IOException {
        return new String(Pem.bytes("two.pem"), StandardCharsets.US_ASCII);
    }

    @Test
    void aPasswordIsNothingToPem() throws Exception {
        Files.write(file, Pem.bytes("two.pem"));
        assertThat(found(folder.resolve("missing"))).hasSize(2);
    }

    @Test
    void pemWithoutACertificateHasNone() throws Exception {
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThat(found(null)).isEmpty();
        Files.writeString(file, text().substring(0, 300));
        assertThat(found(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aKeyStoreIsOpenedWithItsPassword(String type) throws Exception {
        store(type, "s3cret".toCharArray(), Pem.certificates());
        assertThat(found(password)).containsExactlyInAnyOrderElementsOf(Pem.certificates());

        Files.writeString(password, "wrong");
        unfit(password, "the password of the file is wrong");
        Files.delete(password);
        unfit(password, "the file of its password cannot be read");
    }

    @Test
    void certificatesOfAJksAreNoSecretAndThoseOfPkcs12Are() throws Exception {
        store("JKS", "s3cret".toCharArray(), Pem.certificates());
        assertThat(found(null)).hasSize(2);

        store("PKCS12", "s3cret".toCharArray(), Pem.certificates());
        unfit(null, "there is no certificate in it that can be read without a password");
    }

    @Test
    void anEmptyKeyStoreHasNone() throws Exception {
        store("PKCS12", "s3cret".toCharArray(), List.of());
        assertThat(found(password)).isEmpty();
    }

    @Test
    void whatIsNoneOfTheThreeIsTold() throws Exception {
        Files.writeString(file, "");
        unfit(null, UNREADABLE);
        Files.writeString(file, "shop");
        unfit(null, UNREADABLE);
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nc2hvcA==\n-----END CERTIFICATE-----\n");
        unfit(null, UNREADABLE);
        store("PKCS12", "s3cret".toCharArray(), Pem.certificates());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        unfit(password, UNREADABLE);
    }

    @Test
    void whatCannotBeReadIsToldWithoutItsPath() throws Exception {
        unfit(null, "the file is missing");
        Files.createDirectory(file);
        assertThatThrownBy(() -> found(null))
                .isInstanceOf(Unfit.class)
                .hasMessageStartingWith("the file cannot be read")
                .hasMessageNotContaining(folder.toString());
    }
}
