package io.healthpoint.embedded;

import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a client has sent, as it has sent it.
 *
 * @param path not decoded
 * @param query without the question mark, not decoded; null = none
 * @param accept all Accept headers joined by commas; null = none
 * @param address the client's
 */
record SentRequest(
        String path, @Nullable String query, @Nullable String accept, String address) {

    /** Name of the request's attribute that holds it. */
    static final String NAME = "io.healthpoint.sent";

    static SentRequest of(Request request) {
        return new SentRequest(
                request.getRequestURI(), request.getQueryString(), accepted(request), request.getRemoteAddr());
    }

    private static @Nullable String accepted(Request request) {
        List<String> all = new ArrayList<>();
        request.getHeaders("Accept").forEach(all::add);
        return all.isEmpty() ? null : String.join(",", all);
    }
}
