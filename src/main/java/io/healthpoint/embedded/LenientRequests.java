package io.healthpoint.embedded;

import jakarta.enterprise.inject.Vetoed;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Keeps from Jersey what it could refuse to read, for a probe is never worth an error page.
 *
 * <p>Jersey makes a URI (RFC 3986) of host, path and query, and answers with a stack trace where they make none: a host named
 * {@code my_app} is enough. So it sees the same URI each time, and what was sent stands in an attribute. What a client accepts
 * is kept from it too, and offers to upgrade to HTTP/2, as Java's own client makes them, are declined: Grizzly would leave the
 * content type out of the answer.
 */
@Vetoed // no bean: a container that looked at it would miss Grizzly where there is none
final class LenientRequests extends HttpHandler {

    private static final String HOST = "localhost";

    private final HttpHandler next;

    LenientRequests(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        request.setAttribute(SentRequest.NAME, SentRequest.of(request));
        giveAnotherUri(request);
        HttpRequestPacket packet = request.getRequest();
        packet.getHeaders().removeHeader("Accept");
        packet.getHeaders().removeHeader("Content-Type");
        packet.setUpgrade(null);
        packet.setIgnoreContentModifiers(false);
        next.service(request, response);
    }

    private static void giveAnotherUri(Request request) {
        String method = request.getMethod().getMethodString();
        if (method.startsWith("\r\n")) { // an empty line before the request (RFC 9112, 2.2)
            request.getRequest().setMethod(method.strip());
        }
        request.setRequestURI("/");
        request.setQueryString("");
        if (request.getHeader("Host") != null) {
            request.getRequest().getHeaders().setValue("Host").setString(HOST);
        }
        request.setServerName(HOST); // without that header it is a name of this machine
    }

    // There are no sessions. Grizzly looks for one in the path, and cuts off what follows it: this stands in none.
    @Override
    protected String getSessionCookieName() {
        return " ";
    }

    @Override
    public void start() {
        next.start();
    }

    @Override
    public void destroy() {
        next.destroy();
    }
}
