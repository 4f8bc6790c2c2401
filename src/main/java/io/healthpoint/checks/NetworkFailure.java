package io.healthpoint.checks;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What an attempt to reach another machine failed for, in words: by the types in the chain of causes, never by a message. */
public final class NetworkFailure {

    private static final int DEEPEST = 20;

    // The more telling ones first.
    private static final Map<Class<? extends Throwable>, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(CertificateExpiredException.class, "its certificate has expired");
        WORDS.put(CertificateNotYetValidException.class, "its certificate is not valid yet");
        WORDS.put(CertPathValidatorException.class, "its certificate is not trusted");
        WORDS.put(CertPathBuilderException.class, "its certificate is not trusted");
        WORDS.put(CertificateException.class, "its certificate is refused");
        WORDS.put(UnknownHostException.class, "the name is not known");
        WORDS.put(UnresolvedAddressException.class, "the name is not known");
        WORDS.put(NoRouteToHostException.class, "there is no route to it");
        WORDS.put(ConnectException.class, "the connection is refused");
        WORDS.put(PortUnreachableException.class, "nobody listens there");
        WORDS.put(SocketTimeoutException.class, "no answer in time");
        WORDS.put(TimeoutException.class, "no answer in time");
        WORDS.put(EOFException.class, "the connection has ended");
        WORDS.put(ProtocolException.class, "what it says is not of this protocol");
        WORDS.put(SocketException.class, "the connection has ended");
        WORDS.put(SSLException.class, "it speaks no TLS that is accepted here");
        WORDS.put(ClosedChannelException.class, "the connection has ended");
    }

    private NetworkFailure() {}

    /**
     * Says why.
     *
     * @param failure what was thrown
     * @return a few words; the simple name of the first cause's class where nothing better is known
     */
    public static String words(Throwable failure) {
        return WORDS.entrySet().stream()
                .filter(known -> isIn(failure, known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> first(failure).getClass().getSimpleName());
    }

    private static boolean isIn(Throwable failure, Class<? extends Throwable> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static Throwable first(Throwable failure) {
        return chain(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST);
    }
}
