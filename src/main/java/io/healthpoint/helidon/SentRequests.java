package io.healthpoint.helidon;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads Helidon's requests. Thread-safe. */
final class SentRequests {

    private static final String REQUEST = "io.helidon.webserver.http.ServerRequest";
    private static final String PROLOGUE = "io.helidon.http.HttpPrologue";

    private final Call prologue = Call.of(REQUEST, "prologue");
    private final Call method = Call.of(PROLOGUE, "method");
    private final Call text = Call.of("io.helidon.http.Method", "text");
    private final Call path = Call.of(PROLOGUE, "uriPath");
    private final Call rawPath = Call.of("io.helidon.common.uri.UriPath", "rawPath");
    private final Call query = Call.of(PROLOGUE, "query");
    private final Call rawQuery = Call.of("io.helidon.common.uri.UriQuery", "rawValue");
    private final Call headers = Call.of(REQUEST, "headers");
    private final Call toMap = Call.of("io.helidon.http.Headers", "toMap");
    private final Call peer = Call.of(REQUEST, "remotePeer");
    private final Call address = Call.of("io.helidon.common.socket.PeerInfo", "address");
    private final Call secure = Call.of(REQUEST, "isSecure");
    private final Logins logins = new Logins();

    SentRequests() throws ReflectiveOperationException {}

    Request read(Object request, Mount mount) {
        Object sent = prologue.on(request);
        Map<String, List<String>> all = headers(request);
        return new Request(
                (String) text.on(method.on(sent)),
                mount.below(RequestPath.of((String) rawPath.on(path.on(sent)))),
                (String) rawQuery.on(query.on(sent)),
                accepted(all),
                caller(request, all));
    }

    // Their names differ in case only (RFC 9110, section 5.1).
    @SuppressWarnings("unchecked")
    private Map<String, List<String>> headers(Object request) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll((Map<String, List<String>>) toMap.on(headers.on(request)));
        return all;
    }

    private static @Nullable String accepted(Map<String, List<String>> headers) {
        List<String> all = headers.get("Accept");
        return all == null ? null : String.join(",", all);
    }

    private Caller caller(Object request, Map<String, List<String>> headers) {
        return new Caller(
                headers.getOrDefault("Authorization", List.of()),
                logins.of(request),
                new Connection(
                        address(request), (boolean) secure.on(request), name -> headers.getOrDefault(name, List.of())));
    }

    private String address(Object request) {
        return address.on(peer.on(request)) instanceof InetSocketAddress inet && inet.getAddress() != null
                ? inet.getAddress().getHostAddress()
                : "";
    }
}
