package io.healthpoint.checks.http;

import static java.net.http.HttpRequest.BodyPublishers.noBody;

import io.healthpoint.checks.Deadline;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a check of a web address asks, and what it wants. */
record UrlTerms(
        URI url, String method, Map<String, String> headers, boolean redirects, Wanted wanted, Duration within) {

    UrlTerms {
        Deadline.positive("within", within);
    }

    /** What the answer must be. */
    record Wanted(
            HttpStatuses statuses, String text, @Nullable Duration slow) {

        Wanted {
            if (slow != null) {
                Deadline.positive("slow", slow);
            }
        }

        /** The text to look for; none where the status is wrong already. */
        String textIn(int status) {
            return statuses.contain(status) ? text : "";
        }
    }

    static UrlTerms of(URI url) {
        require("a URL must be http://… or https://… with a host and a port up to 65535", url, () -> {
            HttpRequest.newBuilder(url);
            InetSocketAddress.createUnresolved(url.getHost(), Math.max(0, url.getPort()));
        });
        Wanted wanted = new Wanted(HttpStatuses.parse("200-299"), "", null);
        return new UrlTerms(url, "GET", Map.of(), false, wanted, Duration.ofSeconds(5));
    }

    UrlTerms method(String name) {
        require("a method must be one of HTTP", name, () -> HttpRequest.newBuilder()
                .method(name, noBody()));
        return new UrlTerms(url, name, headers, redirects, wanted, within);
    }

    UrlTerms header(String name, String value) {
        require(
                "a header must be one that HTTP does not set itself, and its value one line",
                name,
                () -> HttpRequest.newBuilder().header(name, value));
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

    // The cause is left out: it may show the value of a header.
    private static void require(String rule, Object found, Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(rule + ", was " + found);
        }
    }

    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).method(method, noBody());
        headers.forEach(request::header);
        return request.build();
    }

    /** Without what headers hold. */
    @Override
    public String toString() {
        return "UrlTerms[method=%s, redirects=%s, within=%s]".formatted(method, redirects, within);
    }
}
