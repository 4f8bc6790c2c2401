package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenValuesTest {

    private final TcpCheck tcp = TcpCheck.of("db7.intern", 5432);
    private final DnsCheck dns = DnsCheck.of("shop.intern");
    private final LdapCheck ldap = LdapCheck.of(URI.create("ldap://ldap.intern"));
    private final CertificateCheck certificate = CertificateCheck.of("shop.intern", 443);

    private static void refused(ThrowingCallable attempt, String message) {
        assertThatThrownBy(attempt).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65536})
    void whatIsNoPortIsRefused(int port) {
        refused(() -> TcpCheck.of("db7", port), "a port must be from 1 to 65535, was " + port);
        refused(() -> CertificateCheck.of("shop", port), "a port must be from 1 to 65535, was " + port);
    }

    @Test
    void whatIsNoLengthIsRefused() {
        refused(() -> tcp.within(Duration.ZERO), "within must be longer than 0, was PT0S");
        refused(() -> dns.within(Duration.ZERO), "within must be longer than 0, was PT0S");
        refused(() -> ldap.within(Duration.ofMillis(-1)), "within must be longer than 0, was PT-0.001S");
        refused(() -> certificate.within(Duration.ZERO), "within must be longer than 0, was PT0S");
    }

    @Test
    void aLevelOfACertificateIsNotNegative() {
        refused(
                () -> certificate.warn(Duration.ofDays(-1)),
                "warn and down must not be negative, were PT-24H and PT72H");
        refused(
                () -> certificate.down(Duration.ofDays(-1)),
                "warn and down must not be negative, were PT504H and PT-24H");
        assertThat(certificate.down(Duration.ZERO).warn(Duration.ZERO)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ldap", "ldap", "//ldap", "ldapi://ldap"})
    void whatIsNoDirectoryIsRefused(String url) {
        refused(
                () -> LdapCheck.of(URI.create(url)),
                "the URL of a directory must be ldap://… or ldaps://…, was " + url);
    }

    @Test
    void whatIsNoEntrysNameIsRefused() {
        assertThat(ldap.base("dc=example,dc=com").base("")).isNotNull();
        refused(() -> ldap.base("example.com"), "base must be a distinguished name, was example.com");
    }

    // What has no toString of its own shows none of its fields.
    @Test
    void textsOfChecksHoldNothingOfWhatTheyLookAt() {
        assertThat(List.of(
                                tcp.send("AUTH s3cret"),
                                dns.server("ns1.intern"),
                                ldap.user("cn=admin", Path.of("/run/secrets/ldap")),
                                certificate,
                                CertificateCheck.of(Path.of("/etc/tls/shop.p12"), Path.of("/run/secrets/tls")))
                        .toString())
                .doesNotContain("intern", "s3cret", "admin", "secrets", "/etc");
    }
}
