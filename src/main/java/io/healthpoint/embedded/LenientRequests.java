package io.healthpoint.embedded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Takes what clients send for what they mean, before Jersey sees it.
 *
 * <p>It escapes what a client should have escaped: Jersey answers a request line that is no URI (RFC 3986) with a stack
 * trace, and a probe is never worth an error page. And it declines offers to upgrade to HTTP/2, as Java's own client makes
 * them: Grizzly would leave the content type out of the answer. What a client accepts is
 * kept from Jersey, which refuses what it cannot parse.
 */
final class LenientRequests extends HttpHandler {

    /** Name of the request's attribute with what the client accepts. */
    static final String ACCEPTED = "io.healthpoint.accepted";

    /** Name of the request's attribute with the client's address. */
    static final String ADDRESS = "io.healthpoint.address";

    private static final Pattern UNFIT = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~:/?@!$&'()*+,;=%-]");

    private final HttpHandler next;

    LenientRequests(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        repair(request);
        request.setAttribute(ACCEPTED, accepted(request));
        request.setAttribute(ADDRESS, request.getRemoteAddr());
        request.getRequest().getHeaders().removeHeader("Accept");
        request.getRequest().getHeaders().removeHeader("Content-Type");
        request.getRequest().setUpgrade(null);
        request.getRequest().setIgnoreContentModifiers(false);
        next.service(request, response);
    }

    private static void repair(Request request) {
        String method = request.getMethod().getMethodString();
        if (method.startsWith("\r\n")) { // an empty line before the request (RFC 9112, 2.2)
            request.getRequest().setMethod(method.strip());
        }
        String path = request.getRequestURI();
        if (UNFIT.matcher(path).find()) {
            request.setRequestURI(escape(path));
        }
        String query = request.getQueryString();
        if (query != null && UNFIT.matcher(query).find()) {
            request.getRequest().getQueryStringDC().setString(escape(query));
        }
    }

    private static @Nullable String accepted(Request request) {
        List<String> all = new ArrayList<>();
        request.getHeaders("Accept").forEach(all::add);
        return all.isEmpty() ? null : String.join(",", all);
    }

    @Override
    public void start() {
        next.start();
    }

    @Override
    public void destroy() {
        next.destroy();
    }

    static String escape(String text) {
        return UNFIT.matcher(text).replaceAll(unfit -> Matcher.quoteReplacement(escaped(unfit.group())));
    }

    private static String escaped(String unfit) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : unfit.getBytes(StandardCharsets.UTF_8)) {
            escaped.append("%%%02X".formatted(octet));
        }
        return escaped.toString();
    }
}
