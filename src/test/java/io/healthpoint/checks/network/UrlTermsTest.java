package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTermsTest {

    private static final UrlTerms TERMS = UrlTerms.of(URI.create("https://shop.example/"));

    @ParameterizedTest
    @CsvSource({
        "200-299, 200, true", "200-299, 299, true", "200-299, 199, false", "200-299, 300, false",
        "'200,204', 204, true", "'200,204', 203, false", "' 200 , 400-499 ', 404, true", "503, 503, true"
    })
    void statusesAreRangesAndSingleOnes(String text, int status, boolean contained) {
        assertThat(HttpStatuses.parse(text).contain(status)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "200,", "2xx", "200-", "99", "600", "299-200", "-200", "200–299"})
    void whatAreNoStatusesIsRefused(String text) {
        assertThatThrownBy(() -> HttpStatuses.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x/", "/x", "http:///x", "http://x:70000/", "mailto:x@y"})
    void whatIsNoWebAddressIsRefused(String url) {
        assertThatThrownBy(() -> UrlTerms.of(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a URL must be ")
                .hasMessageEndingWith(", was " + url);
    }

    @ParameterizedTest
    @CsvSource({"Host, hush", "Content-Length, hush", "'a b', hush", "X-Key, 'hush\n'"})
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue(String name, String value) {
        assertThatThrownBy(() -> TERMS.header(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("was " + name)
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CONNECT", "GET IT"})
    void whatIsNoMethodIsRefused(String method) {
        assertThatThrownBy(() -> TERMS.method(method)).hasMessageStartingWith("a method must be ");
    }

    @Test
    void headersAreSentAndNeverShown() {
        UrlTerms terms = TERMS.header("X-Key", "hush").method("POST");

        assertThat(terms.request().headers().firstValue("X-Key")).hasValue("hush");
        assertThat(terms.request().method()).isEqualTo("POST");
        assertThat(terms.toString()).doesNotContain("hush");
    }
}
