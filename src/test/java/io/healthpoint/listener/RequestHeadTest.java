package io.healthpoint.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    private static RequestHead head(String text) {
        return RequestHead.parse(text).orElseThrow();
    }

    private static Request request(String firstLine) {
        return head(firstLine + "\r\nHost: x").request(new Mount("health", true), "10.0.0.1");
    }

    @Test
    void isTheEndpointsRequest() {
        RequestHead head = head("GET /health/ready?test=a%20b HTTP/1.1\r\nHost: my_app\r\naccept: text/plain\r\n"
                + "Accept:  text/html \r\nAUTHORIZATION: Basic x\r\nX-Real-IP: 1.2.3.4");
        Request request = head.request(new Mount("health", true), "10.0.0.1");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path().segments()).containsExactly("ready");
        assertThat(request.query()).isEqualTo("test=a%20b");
        assertThat(request.accept()).isEqualTo("text/plain,text/html");
        assertThat(request.caller().authorization()).containsExactly("Basic x");
        assertThat(request.caller().connection().address()).isEqualTo("10.0.0.1");
        assertThat(request.caller().connection().secure()).isFalse();
        assertThat(request.caller().connection().headers().apply("x-real-ip")).containsExactly("1.2.3.4");
        assertThat(request.caller().connection().headers().apply("none")).isEmpty();
        assertThat(request.caller().container().user()).isEmpty();
        assertThat(request.caller()
                        .container()
                        .standing(java.util.Set.of("staff"))
                        .inRole())
                .isFalse();
    }

    @Test
    void whatIsNotSentIsNone() {
        Request request = request("HEAD /health HTTP/1.1");

        assertThat(request.path().segments()).isEmpty();
        assertThat(request.query()).isNull();
        assertThat(request.accept()).isNull();
        assertThat(request.caller().authorization()).isEmpty();
    }

    @Test
    void theTargetMayHaveSchemeAndHost() {
        assertThat(request("GET http://other.example:80/health/fine?x HTTP/1.1")
                        .path()
                        .segments())
                .containsExactly("fine");
        assertThat(request("GET HTTP://other.example/health HTTP/1.1").path().segments())
                .isEmpty();
    }

    @Test
    void whatLiesBesideTheEndpointLeadsNowhere() {
        List<String> nowhere = request("GET /other HTTP/1.1").path().segments();
        for (String target : List.of("/", "*", "?health", "/healthy", "http://x", "http://x?health")) {
            assertThat(request("GET " + target + " HTTP/1.1").path().segments())
                    .as(target)
                    .isEqualTo(nowhere);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET /health",
                "GET /health HTTP/2.0\nHost: x",
                "GET /health HTTP/1.2\nHost: x",
                "GET /health http/1.1\nHost: x",
                "GET  /health HTTP/1.1\nHost: x",
                "GET /health HTTP/1.1 \nHost: x",
                "GET /health /x HTTP/1.1\nHost: x",
                "G(T /health HTTP/1.1\nHost: x",
                " /health HTTP/1.1\nHost: x",
                "GET /health HTTP/1.1",
                "GET /health HTTP/1.1\nHost: x\nHost: y",
                "GET /health HTTP/1.0\nHost: x\nHost: y",
                "GET /health HTTP/1.1\nHost : x",
                "GET /health HTTP/1.1\nHost: x\nA: b\n folded",
                "GET /health HTTP/1.1\nHost: x\nno colon",
                "GET /health HTTP/1.1\nHost: x\n: no name"
            })
    void whatIsNoRequestIsNone(String text) {
        assertThat(RequestHead.parse(text)).isEmpty();
    }

    @Test
    void theConnectionIsKeptInTheNewerVersionUnlessTheClientSaysOtherwise() {
        assertThat(head("GET / HTTP/1.1\nHost: x").keepsConnection()).isTrue();
        assertThat(head("GET / HTTP/1.1\nHost: x\nContent-Length: 0").keepsConnection())
                .isTrue();
        assertThat(head("GET / HTTP/1.0").keepsConnection()).isFalse();
        assertThat(head("GET / HTTP/1.1\nHost: x\nConnection: x, Close").keepsConnection())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5",
                "Content-Length: -1",
                "Content-Length: 00",
                "Content-Length: 0\nContent-Length: 5",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: identity"
            })
    void itEndsWithARequestThatHasABody(String header) {
        assertThat(head("GET / HTTP/1.1\nHost: x\n" + header).keepsConnection()).isFalse();
    }
}
