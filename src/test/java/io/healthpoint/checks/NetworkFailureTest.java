package io.healthpoint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFailureTest {

    private static final String SECRET = "db7.intern:5432";

    @ParameterizedTest
    @MethodSource("known")
    void whatIsKnownHasWordsHoweverDeepItIs(Throwable failure, String words) {
        assertThat(NetworkFailure.words(failure)).isEqualTo(words);
        assertThat(NetworkFailure.words(new CompletionException(SECRET, new IOException(SECRET, failure))))
                .isEqualTo(words);
    }

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(new CertificateExpiredException(SECRET), "its certificate has expired"),
                Arguments.of(new CertificateNotYetValidException(SECRET), "its certificate is not valid yet"),
                Arguments.of(new CertPathValidatorException(SECRET), "its certificate is not trusted"),
                Arguments.of(new CertPathBuilderException(SECRET), "its certificate is not trusted"),
                Arguments.of(new CertificateException(SECRET), "its certificate is refused"),
                Arguments.of(new UnknownHostException(SECRET), "the name is not known"),
                Arguments.of(new UnresolvedAddressException(), "the name is not known"),
                Arguments.of(new NoRouteToHostException(SECRET), "there is no route to it"),
                Arguments.of(new ConnectException(SECRET), "the connection is refused"),
                Arguments.of(new PortUnreachableException(SECRET), "nobody listens there"),
                Arguments.of(new SocketTimeoutException(SECRET), "no answer in time"),
                Arguments.of(new TimeoutException(SECRET), "no answer in time"),
                Arguments.of(new EOFException(SECRET), "the connection has ended"),
                Arguments.of(new ProtocolException(SECRET), "what it says is not of this protocol"),
                Arguments.of(new SocketException(SECRET), "the connection has ended"),
                Arguments.of(new SSLException(SECRET), "it speaks no TLS that is accepted here"),
                Arguments.of(new ClosedChannelException(), "the connection has ended"));
    }

    @Test
    void theMoreTellingCauseCountsWhereverItStands() {
        Throwable expired = new CertPathValidatorException(SECRET, new CertificateExpiredException(SECRET));
        assertThat(NetworkFailure.words(new SSLHandshakeException(SECRET).initCause(expired)))
                .isEqualTo("its certificate has expired");
        assertThat(NetworkFailure.words(new ConnectException(SECRET).initCause(new UnresolvedAddressException())))
                .isEqualTo("the name is not known");
        assertThat(NetworkFailure.words(new SSLException(SECRET, new SocketException(SECRET))))
                .isEqualTo("the connection has ended");
    }

    @Test
    void aFailureWithoutWordsHasTheNameOfItsFirstCause() {
        assertThat(NetworkFailure.words(new CompletionException(new IllegalStateException(SECRET))))
                .isEqualTo("IllegalStateException");
        assertThat(NetworkFailure.words(new HttpConnectTimeoutException(SECRET)))
                .doesNotContain(SECRET);
    }

    @Test
    void aChainThatGoesRoundHasAnEnd() {
        IOException one = new IOException(SECRET);
        one.initCause(new IllegalStateException(SECRET, one));

        assertThat(NetworkFailure.words(one)).isIn("IOException", "IllegalStateException");
    }
}
