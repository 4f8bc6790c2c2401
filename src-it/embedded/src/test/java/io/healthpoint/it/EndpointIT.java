package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of answers, row by row. */
class EndpointIT {

    private static Server server;

    @BeforeAll
    static void start() {
        Map<String, String> environment =
                Map.of("HEALTHPOINT_BASICAUTH_USERNAME", "jürgen", "HEALTHPOINT_BASICAUTH_PASSWORD", "pass:wörd");
        server = Server.start(Sample.of("table"), environment);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/health                            | 500",
                "/health/                           | 500",
                "//health/                          | 500",
                "/health/ready                      | 500",
                "/health/fine                       | 200",
                "/health/warned                     | 200",
                "/health/live                       | 200",
                "/health/started                    | 200",
                "/health/nosuchgroup                | 404",
                "/health/fine/                      | 200",
                "//health///fine;x=1//              | 200",
                "/health/ready/down                 | 404",
                "/health//                          | 500",
                "/health/..                         | 404",
                "/healthy                           | 404",
                "/                                  | 404",
                "/other                             | 404",
                "/health?test=up                    | 200",
                "/health?test=up&test=later         | 200",
                "/health?test=down                  | 500",
                "/health?test=nope                  | 404",
                "/health?test=nope&test=up          | 404",
                "/health?test=nope&test=down        | 500",
                "/health?test=                      | 404",
                "/health?exclude=down               | 200",
                "/health?exclude=down&exclude=nope  | 200",
                "/health/fine?test=down             | 404",
                "/health/ready?exclude=down         | 200"
            })
    void answersWithTheStatusOfTheTableAndTellsStrangersNothingElse(String path, int status) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Authorization");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/health/fine            | {\"success\":{\"later\":\"came later\",\"up\":\"OK\"},\"error\":{}}",
                "/health/live            | {\"success\":{},\"error\":{}}",
                "/health/warned          | {\"success\":{},\"warning\":{\"degraded\":\"somewhat slow\",\"optional\":\"not there\"},\"error\":{}}",
                "/health?test=down       | {\"success\":{},\"error\":{\"down\":\"ERROR\"}}",
                "/health?test=a&test=down| {\"success\":{},\"error\":{\"a\":\"Unknown health check\",\"down\":\"ERROR\"}}",
                "/health?test=%C3%BC+%2B | {\"success\":{},\"error\":{\"ü +\":\"Unknown health check\"}}",
                "/health/nosuchgroup     | {}",
                "/health/ready/x         | {}"
            })
    void showsDetailsToTheEntitled(String path, String body) {
        assertThat(server.getAs("jürgen", "pass:wörd", path).body()).isEqualTo(body);
    }

    @Test
    void givesByteIdenticalBodiesForEqualResults() {
        String first = server.getAs("jürgen", "pass:wörd", "/health/").body();

        assertThat(List.of(1, 2, 3)).allSatisfy(again -> assertThat(
                        server.getAs("jürgen", "pass:wörd", "/health/").body())
                .isEqualTo(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/", "/health/fine", "/health/nosuchgroup", "/health/a/b", "/other"})
    void answersHeadAsGetWithoutTheBody(String path) {
        HttpResponse<String> get = server.get(path);
        HttpResponse<String> head = server.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map()).isEqualTo(get.headers().map());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "BREW"})
    void refusesEveryOtherMethodOnEveryPath(String method) {
        for (String path : List.of("/health", "/health/", "/health/fine", "/health/a/b", "/")) {
            String answer = server.raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: GET, HEAD")
                    .endsWith("\r\n\r\n{}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/*",
                "image/png",
                "nonsense",
                "/",
                ";;q=x",
                "*/*;q=0",
                "application/xml, text/turtle;q=0.1"
            })
    void answersInTheDefaultFormWhateverTheAcceptHeaderSays(String accept) {
        HttpResponse<String> answer = server.get("/health/fine", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html; charset=utf-8",
        "application/health+json, application/health+json",
        "text/plain, text/plain; charset=utf-8",
        "application/openmetrics-text, application/openmetrics-text; version=1.0.0; charset=utf-8",
        "text/plain;version=0.0.4, text/plain; version=0.0.4; charset=utf-8"
    })
    void answersInTheFormThatTheAcceptHeaderAsksForWithOneStatusForAllButMetrics(String accept, String type) {
        for (String path : List.of("/health/fine", "/health/")) {
            HttpResponse<String> answer = server.get(path, "Accept", accept);
            int usual = server.get(path).statusCode();

            assertThat(answer.statusCode()).isEqualTo(type.contains("version") ? 200 : usual);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Authorization");
        }
    }

    @Test
    void whoWantsToSignInIsAskedForCredentialsAndWithThemGetsThePage() {
        HttpResponse<String> asked = server.get("/health/?login", "Accept", "text/html");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("WWW-Authenticate")).isPresent();

        HttpResponse<String> page = server.getAs("jürgen", "pass:wörd", "/health/?login&format=html");
        assertThat(page.statusCode()).isNotEqualTo(401);
        assertThat(page.body()).contains("<div id=\"checks\">");
    }

    @Test
    void whoGuessesTooOftenIsToldToWaitAndProbesWithoutCredentialsAreNot() {
        String[] settings = {
            "healthpoint.basicauth.username=john",
            "healthpoint.basicauth.password=doe",
            "healthpoint.auth.attempts=3",
            "healthpoint.auth.require-secure=true"
        };
        try (Server guarded = Server.start(Sample.of("table"), settings)) {
            // From this machine credentials count, and the server knows that they come from here.
            assertThat(guarded.getAs("john", "doe", "/health/fine").body()).contains("success");
            for (int guess = 0; guess < 3; guess++) {
                assertThat(guarded.getAs("john", "guess", "/health/fine").statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = guarded.getAs("john", "doe", "/health/fine");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).isEqualTo("{}");
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
            assertThat(guarded.get("/health/fine").statusCode()).isEqualTo(200);
            assertThat(guarded.output()).doesNotContain("guess", "doe");
        }
    }

    @Test
    void aProxyOfTheOperatorsTellsWhoGuesses() {
        String[] settings = {
            "healthpoint.basicauth.username=john",
            "healthpoint.basicauth.password=doe",
            "healthpoint.auth.attempts=1",
            "healthpoint.auth.address-header=X-Forwarded-For"
        };
        try (Server guarded = Server.start(Sample.of("table"), settings)) {
            String wrong = Server.basic("john", "guess");
            String right = Server.basic("john", "doe");
            guarded.get("/health/fine", "Authorization", wrong, "x-forwarded-for", "203.0.113.9");

            assertThat(guarded.get("/health/fine", "Authorization", right, "X-Forwarded-For", "1.1.1.1, 203.0.113.9")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(guarded.get("/health/fine", "Authorization", right, "X-Forwarded-For", "203.0.113.10")
                            .body())
                    .contains("success");
        }
    }

    @Test
    void declinesAnOfferToUpgradeToHttp2AndAnswersAsEver() throws Exception {
        HttpClient http2 =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request =
                HttpRequest.newBuilder(server.uri().resolve("fine")).build();

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = http2.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic am9objpkb2U",
                "Basic anVlcmdlbg==",
                "Basic /////w==",
                "Bearer abc",
                "Negotiate",
                "basic\tabc",
                "Basic Og==",
                "Basic a b c",
                "Digest username=\"x\""
            })
    void takesMalformedCredentialsForNone(String authorization) {
        String answer = server.raw("GET /health/fine HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + authorization + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n{}");
    }

    @Test
    void takesDoubledAndOversizedCredentialsForNone() {
        String good = Server.basic("jürgen", "pass:wörd");
        String twice = "Authorization: " + good + "\r\nAuthorization: " + good + "\r\n";
        String large = "Authorization: Basic " + "A".repeat(20_000) + "\r\n";

        for (String headers : List.of(twice, large)) {
            assertThat(server.raw("GET /health/fine HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\n{}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/fine?test=%zz",
                "/health/fine?test=%",
                "/health/fine?test=\"<>^`{|}",
                "/health/fine?%",
                "/hea%lth",
                "/health/%zz",
                "/health/fine?test=\u00e4",
                "/health/%2e%2e/fine",
                "/health/re%2Fady"
            })
    void answersMalformedAddressesInItsOwnWords(String target) {
        String answer = server.raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (200|404)").endsWith("{}").doesNotContain("Exception");
    }
}
