package io.healthpoint.checks.network;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a check of a web address asks, and what it wants. */
record UrlTerms(
        URI url, String method, Map<String, String> headers, boolean redirects, Wanted wanted, Duration within) {

    // What is left of the check's deadline for telling what came out.
    private static final Duration REST = Duration.ofMillis(100);

    /** What the answer must be. */
    record Wanted(
            HttpStatuses statuses, String text, @Nullable Duration slow) {}

    static UrlTerms of(URI url) {
        Wanted wanted = new Wanted(HttpStatuses.parse("200-299"), "", null);
        return new UrlTerms(url, "GET", Map.of(), false, wanted, Duration.ofSeconds(5));
    }

    UrlTerms method(String name) {
        return new UrlTerms(url, name, headers, redirects, wanted, within);
    }

    UrlTerms header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new UrlTerms(url, method, more, redirects, wanted, within);
    }

    UrlTerms redirects(boolean follow) {
        return new UrlTerms(url, method, headers, follow, wanted, within);
    }

    UrlTerms wanting(Wanted other) {
        return new UrlTerms(url, method, headers, redirects, other, within);
    }

    UrlTerms within(Duration length) {
        return new UrlTerms(url, method, headers, redirects, wanted, length);
    }

    Duration planned() {
        return within.compareTo(REST.multipliedBy(4)) > 0
                ? within.minus(REST)
                : within.multipliedBy(3).dividedBy(4);
    }

    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return request.build();
    }

    /** Without what headers hold. */
    @Override
    public String toString() {
        return "UrlTerms[method=%s, redirects=%s, within=%s]".formatted(method, redirects, within);
    }
}
