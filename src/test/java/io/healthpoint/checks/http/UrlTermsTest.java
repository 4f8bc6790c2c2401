package io.healthpoint.checks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTermsTest {

    private final UrlTerms terms = UrlTerms.of(URI.create("https://shop.intern:8443/secret/path?key=k3y"));
    private final UrlCheck check = UrlCheck.of(URI.create("http://shop.intern/"));

    @Test
    void theRequestIsWhatWasAskedFor() {
        HttpRequest request = terms.method("HEAD")
                .header("Accept", "text/plain")
                .header("X-Key", "k3y")
                .request();

        assertThat(request.method()).isEqualTo("HEAD");
        assertThat(request.uri()).isEqualTo(terms.url());
        assertThat(request.headers().firstValue("Accept")).hasValue("text/plain");
        assertThat(request.headers().firstValue("X-Key")).hasValue("k3y");
        assertThat(request.bodyPublisher().orElseThrow().contentLength()).isZero();
    }

    @Test
    void itsTextHoldsNeitherHostNorPathNorHeader() {
        assertThat(terms.header("X-Key", "k3y").method("PUT"))
                .hasToString("UrlTerms[method=PUT, redirects=false, within=PT5S]");
        assertThat(check.header("X-Key", "k3y").toString()).doesNotContain("shop", "k3y", "X-Key");
    }

    @Test
    void aTextIsLookedForWhereTheStatusIsRightOnly() {
        UrlTerms.Wanted wanted = new UrlTerms.Wanted(HttpStatuses.parse("200"), "ok", null);

        assertThat(wanted.textIn(200)).isEqualTo("ok");
        assertThat(wanted.textIn(500)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://shop/", "/path", "http:///path", "http:shop", "http://shop:65536/", "http://my_shop/"})
    void whatIsNoWebAddressIsRefused(String url) {
        refused(() -> UrlCheck.of(URI.create(url)), "a URL must be http://… or https://… with a host and a port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /", "GÄT", "CONNECT"})
    void whatIsNoMethodIsRefused(String method) {
        refused(() -> check.method(method), "a method must be one of HTTP, was " + method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Content-Length", "", "X Key", "X-Key:"})
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue(String name) {
        refused(() -> check.header(name, "k3y"), "a header must be one that HTTP does not set itself");
    }

    @Test
    void aHeaderOfTwoLinesIsRefusedWithoutItsValue() {
        refused(() -> check.header("X-Key", "k3y\r\nX-Other: k3y"), "its value one line, was X-Key");
    }

    @Test
    void whatIsNoLengthIsRefused() {
        refused(() -> check.within(Duration.ZERO), "within must be longer than 0, was PT0S");
        refused(() -> check.slow(Duration.ofMillis(-1)), "slow must be longer than 0, was PT-0.001S");
        refused(() -> check.expect("all"), "statuses must be such as ");
    }

    private static void refused(ThrowingCallable attempt, String message) {
        assertThatThrownBy(attempt)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("k3y")
                .hasNoCause();
    }
}
