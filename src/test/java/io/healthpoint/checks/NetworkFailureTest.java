package io.healthpoint.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFailureTest {

    static List<Arguments> known() {
        return List.of(
                arguments(new ConnectException(), "the connection is refused"),
                arguments(new NoRouteToHostException(), "there is no route to it"),
                arguments(new UnknownHostException(), "the name is not known"),
                arguments(caused(new ConnectException(), new UnresolvedAddressException()), "the name is not known"),
                arguments(new SocketTimeoutException(), "no answer in time"),
                arguments(new PortUnreachableException(), "nobody listens there"),
                arguments(new SocketException(), "the connection has ended"),
                arguments(caused(new SSLException(""), new SocketException()), "the connection has ended"),
                arguments(caused(new SSLHandshakeException(""), new EOFException()), "the connection has ended"),
                arguments(new SSLException(""), "it speaks no TLS that is accepted here"),
                arguments(trust(new CertPathBuilderException()), "its certificate is not trusted"),
                arguments(trust(new CertPathValidatorException()), "its certificate is not trusted"),
                arguments(
                        trust(new CertPathValidatorException(new CertificateExpiredException())),
                        "its certificate has expired"),
                arguments(trust(new CertificateException()), "its certificate is refused"));
    }

    private static Throwable caused(Throwable failure, Throwable cause) {
        return failure.initCause(cause);
    }

    private static Throwable trust(Throwable cause) {
        return caused(new SSLHandshakeException(""), caused(new CertificateException(), cause));
    }

    @ParameterizedTest
    @MethodSource("known")
    void theTypesInTheChainTell(Throwable failure, String words) {
        assertThat(NetworkFailure.words(failure)).isEqualTo(words);
        assertThat(NetworkFailure.words(new ExecutionException(failure))).isEqualTo(words);
    }

    @Test
    void ofOthersTheFirstCauseIsNamedAndItsMessageIsNot() {
        IOException secret = new IOException("db.example:5432");

        assertThat(NetworkFailure.words(new ExecutionException(new UncheckedIOException(secret))))
                .isEqualTo("IOException");
    }

    @Test
    void aChainThatDoesNotEndIsNoTrap() {
        IOException one = new IOException();
        one.initCause(new IOException(one));

        assertThat(NetworkFailure.words(one)).isEqualTo("IOException");
    }
}
