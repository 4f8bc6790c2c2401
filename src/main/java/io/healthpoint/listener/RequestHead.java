package io.healthpoint.listener;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request (RFC 9112, sections 3 and 5).
 *
 * @param method as sent
 * @param target as sent, without scheme and host
 * @param isLatest whether it is of HTTP/1.1, and not of 1.0
 * @param headers by name, in any case
 */
record RequestHead(String method, String target, boolean isLatest, Map<String, List<String>> headers) {

    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VERSION = Pattern.compile("HTTP/1\\.[01]");
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("(?i)^https?://[^/?]*");

    /** Empty where it is none that a server may answer by more than 400. */
    static Optional<RequestHead> parse(String text) {
        String[] lines = LINE_END.split(text, -1);
        String[] first = lines[0].split(" ", -1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        boolean wellFormed = first.length == 3
                && TOKEN.matcher(first[0]).matches()
                && VERSION.matcher(first[2]).matches();
        for (int line = 1; line < lines.length && wellFormed; line++) {
            wellFormed = read(lines[line], headers);
        }
        if (!wellFormed) {
            return Optional.empty();
        }
        String target = SCHEME_AND_HOST.matcher(first[1]).replaceFirst("");
        return Optional.of(new RequestHead(first[0], target, first[2].endsWith("1"), headers))
                .filter(RequestHead::namesAHost);
    }

    // No blank before the colon, and no folded lines (RFC 9112, sections 5.1 and 5.2).
    private static boolean read(String line, Map<String, List<String>> headers) {
        int colon = line.indexOf(':');
        if (colon < 0 || !TOKEN.matcher(line.substring(0, colon)).matches()) {
            return false;
        }
        headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
        return true;
    }

    // RFC 9112, section 3.2. Which one it is makes no difference.
    private boolean namesAHost() {
        int hosts = all("Host").size();
        return hosts == 1 || (hosts == 0 && !isLatest);
    }

    List<String> all(String header) {
        return headers.getOrDefault(header, List.of());
    }

    /** Whether its sender may send another one. What follows a body is not looked for: nothing can be smuggled in one. */
    boolean keepsConnection() {
        return isLatest && !hasBody() && all("Connection").stream().noneMatch(RequestHead::closes);
    }

    private boolean hasBody() {
        return !all("Transfer-Encoding").isEmpty()
                || !all("Content-Length").stream().allMatch("0"::equals);
    }

    private static boolean closes(String connection) {
        return List.of(connection.toLowerCase(Locale.ROOT).split("[\\s,]+", -1)).contains("close");
    }

    /** The same for the endpoint. No container is here to know anybody. */
    Request request(Mount mount, String address) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return new Request(
                method,
                mount.below(RequestPath.of(path)),
                query < 0 ? null : target.substring(query + 1),
                accepted(),
                new Caller(all("Authorization"), Caller.NOBODY.container(), new Connection(address, false, this::all)));
    }

    private @Nullable String accepted() {
        List<String> accepted = all("Accept");
        return accepted.isEmpty() ? null : String.join(",", accepted);
    }
}
