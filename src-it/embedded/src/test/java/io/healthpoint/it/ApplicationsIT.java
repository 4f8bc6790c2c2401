package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole applications: the demo, one that does its worst, and one with a server of its own. */
class ApplicationsIT {

    private static final String ALWAYS = "healthpoint.details=always";

    @Test
    void theDemoShowsOneCheckOfEachKind() {
        try (Server server = Server.start(Sample.demo())) {
            JsonObject body = json(server.getAs("john", "doe", "/health/"));

            assertThat(body.getJsonObject("success").getString("com.example.signup.SignupHealth.userSignup"))
                    .startsWith("last signup was: 2");
            assertThat(body.getJsonObject("success").getString("queue")).isEqualTo("3 messages wait");
            assertThat(body.getJsonObject("warning").getString("disk")).isEqualTo("91% full");
            assertThat(body.getJsonObject("error").keySet()).containsExactly("mail", "payments");
            assertThat(server.get("/health/").statusCode()).isEqualTo(500);
            assertThat(server.get("/health/ops").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whateverOneCheckThrowsIsItsOwnFailureAndNobodyElses() {
        try (Server server = Server.start(Sample.of("hostile"), ALWAYS)) {
            JsonObject body = json(server.get("/health/"));

            JsonObject error = body.getJsonObject("error");
            assertThat(error.getString("stack overflow")).isEqualTo("StackOverflowError");
            assertThat(error.getString("no class")).isEqualTo("com/acme/Missing");
            assertThat(error.getString("assertion")).isEqualTo("never true");
            assertThat(error.getString("out of memory")).isEqualTo("pretended");
            assertThat(error.getString("null message")).isEqualTo("IllegalStateException");
            assertThat(error.getString("message throws")).contains("app.Hostile$");
            assertThat(error.getString("null Boolean")).isEqualTo("returned null");
            assertThat(error.getString("null Outcome")).isEqualTo("returned null");
            assertThat(error.getString("null stage")).isEqualTo("returned null");
            assertThat(error.getString("failed stage")).isEqualTo("failed later");
            assertThat(error.getString("constructor throws")).contains("no connection at construction");
            assertThat(error.getString("10 MB"))
                    .startsWith("xxx")
                    .endsWith("(cut)")
                    .hasSizeLessThan(8300);
            assertThat(body.getJsonObject("success").getString("well")).isEqualTo("OK");
            assertThat(body.getJsonObject("success").containsKey("interrupts itself"))
                    .isTrue();
        }
    }

    @Test
    void hostileTextComesOutAsWellFormedJson() {
        try (Server server = Server.start(Sample.of("hostile"), ALWAYS)) {
            JsonObject success = json(server.get("/health/")).getJsonObject("success");
            String mended = "</script>\"'\\\n\r\t\u0000\u001f\ufffd \ufffd \ud83d\ude00 \u202e\u2028";

            assertThat(success.getString(mended)).isEqualTo(mended);
        }
    }

    @Test
    void anApplicationMountsTheResourceInItsOwnServer() {
        Sample sample = Sample.of("mount");
        try (Server server = Server.of(Server.launch(sample.classPath(), Map.of(), "app.Start", ALWAYS))) {
            assertThat(server.get("/api/hello").body()).isEqualTo("hello");
            assertThat(server.output()).contains("not served: /health belongs to a resource of the application");
            assertThat(server.get("/api/health").statusCode()).isEqualTo(500);
            assertThat(server.get("/api/health/").body())
                    .isEqualTo("{\"success\":{\"up\":\"OK\"},\"error\":{\"down\":\"ERROR\"}}");
            for (String ready : List.of("ready", "ready/", "/ready//", ";a=1/ready;b=2", "re%61dy/")) {
                assertThat(server.get("/api/health/" + ready).statusCode())
                        .as(ready)
                        .isEqualTo(200);
            }
            assertThat(server.send("HEAD", "/api/health/bad").statusCode()).isEqualTo(500);
            for (String path : List.of("/api/health/ready/x", "/api/health/ready%3Bx", "/api/health/none")) {
                assertThat(server.get(path).statusCode()).isEqualTo(404);
                assertThat(server.get(path).body()).isEqualTo("{}");
            }
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                HttpResponse<String> refused = server.send(method, "/api/health/ready");
                assertThat(refused.statusCode()).isEqualTo(405);
                assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
                assertThat(refused.body()).isEqualTo("{}");
                assertThat(server.send(method, "/api/health").statusCode()).isEqualTo(405);
            }
        }
    }

    @Test
    void whereJaxRsRunsWithoutServletsTheEndpointIsThereByItself() {
        Sample sample = Sample.of("feature");
        try (Server server = Server.of(Server.launch(sample.classPath(), Map.of(), "app.Start", ALWAYS))) {
            assertThat(server.get("/api/hello").body()).isEqualTo("hello");
            assertThat(server.get("/api/other").body()).isEqualTo("any");
            for (String path : List.of("/api/health", "/api/health/")) {
                assertThat(server.get(path).statusCode()).isEqualTo(500);
                assertThat(server.get(path).body())
                        .isEqualTo("{\"success\":{\"up\":\"OK\"},\"error\":{\"down\":\"ERROR\"}}");
            }
            for (String ready : List.of("ready", "ready/", "/ready//", ";a=1/ready;b=2", "re%61dy/")) {
                assertThat(server.get("/api/health/" + ready).statusCode())
                        .as(ready)
                        .isEqualTo(200);
            }
            assertThat(server.send("HEAD", "/api/health/bad").statusCode()).isEqualTo(500);
            for (String path : List.of("/api/health/ready/x", "/api/health/ready%3Bx", "/api/health/none")) {
                assertThat(server.get(path).statusCode()).isEqualTo(404);
                assertThat(server.get(path).body()).isEqualTo("{}");
            }
            assertThat(server.send("OPTIONS", "/api/health/ready").statusCode()).isEqualTo(405);
            assertThat(server.output()).contains("healthpoint: served at /health/");
        }
    }

    @Test
    void whereTheMountIsOffJaxRsIsTheApplicationsAlone() {
        Sample sample = Sample.of("feature");
        String[] settings = {ALWAYS, "healthpoint.mount=false", "healthpoint.listener=127.0.0.1:0"};
        try (Server server = Server.of(Server.launch(sample.classPath(), Map.of(), "app.Start", settings))) {
            assertThat(server.get("/api/health").body()).isEqualTo("any");
            assertThat(server.get("/api/health/ready").statusCode()).isEqualTo(404);
            assertThat(server.output()).contains("healthpoint: served at http://127.0.0.1:", "by threads of its own");
        }
    }

    @Test
    void whereTheLocaleHasDigitsOfItsOwnOursArePlain() {
        try (Server server = Server.start(Sample.of("table"), ALWAYS, "user.language=ar", "user.country=EG")) {
            String page = server.get("/health/?format=html").body();
            String log = server.output()
                    .lines()
                    .filter(line -> line.contains("healthpoint: "))
                    .collect(Collectors.joining());

            assertThat(log).matches(".*\\d+ check.*").doesNotContainPattern("[^\\P{Nd}0-9]");
            assertThat(page).contains(" of 5 checks.").doesNotContainPattern("[^\\P{Nd}0-9]");
        }
    }

    @Test
    void anApplicationWithAMainOfItsOwnCallsOurs() {
        Sample sample = Sample.of("se");
        try (Server server = Server.of(Server.launch(sample.classPath(), Map.of(), "app.App", ALWAYS))) {
            assertThat(server.get("/health/").body())
                    .isEqualTo("{\"success\":{\"app.App.alive\":\"OK\"},\"error\":{}}");
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
