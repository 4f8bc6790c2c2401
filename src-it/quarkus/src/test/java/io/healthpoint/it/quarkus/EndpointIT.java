package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the endpoint answers on Quarkus. */
class EndpointIT {

    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start("healthpoint.share=0s"); // each probe is a run
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void theLogSaysWhereItIsServedAndHowManyChecksThereAre() {
        assertThat(application.output())
                .contains("healthpoint: served at " + Application.ROOT + "/health/\n")
                .containsPattern("healthpoint: \\d+ check\\(s\\)");
    }

    @Test
    void everyCheckHasWhatItAsksFor() {
        HttpResponse<String> answer = application.details("/health/ready");

        // Quarkus has a procedure of its own beside its own health.
        assertThat(answer.body().replace("\"Graceful Shutdown\":\"OK\",", ""))
                .isEqualTo(
                        "{\"success\":{\"bean\":\"kept\",\"built-in\":\"OK\",\"class-loader\":\"OK\","
                                + "\"configured\":\"PT5S http://localhost/ RED false\","
                                + "\"intercepted\":\"intercepted, yes\","
                                + "\"io.healthpoint.it.quarkus.app.InheritingChecks.inherited\":\"Inherited\","
                                + "\"producer\":\"an outcome\",\"replaced\":\"the new one\",\"request-scope\":\"visit 1, 2\","
                                + "\"request-scope.another\":\"visit 1\",\"request-scope.stage\":\"alive\",\"shape\":\"by default\","
                                + "\"static\":\"OK\",\"thread\":\"healthpoint-\",\"void\":\"OK\",\"wildcard\":\"OK\"},\"error\":{}}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerHasTheHeadersAndBytesOfEveryMount() {
        HttpResponse<String> answer = application.get("/health/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().map())
                .containsEntry("Content-Type", List.of("application/json"))
                .containsEntry("Cache-Control", List.of("no-store"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Vary", List.of("Accept, Authorization"))
                .containsEntry("Content-Length", List.of("2"))
                .hasSize(5);
    }

    @Test
    void headHasTheStatusAndHeadersOfGet() {
        HttpResponse<String> get = application.get("/health/broken");
        HttpResponse<String> head = application.send("HEAD", "/health/broken");

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().map()).isEqualTo(get.headers().map());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void everyOtherMethodAndPathIsRefusedByTheEndpointItself() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
            HttpResponse<String> answer = application.send(method, "/health/ready");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(method).contains("GET, HEAD");
            assertThat(answer.body()).as(method).isEqualTo("{}");
        }
        for (String path : List.of("/health/unknown", "/health/ready/below")) {
            HttpResponse<String> answer = application.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo("{}");
        }
        assertThat(application.get("/healthy").body()).isNotEqualTo("{}");
    }

    @Test
    void aPathMeansTheSameHoweverItIsWritten() {
        for (String path : List.of("//health/fine", "/health//fine/", "/h%65alth/fine", "/health;x=1/fine;y=2")) {
            assertThat(application.details(path).body())
                    .as(path)
                    .isEqualTo("{\"success\":{\"fine\":\"OK\"},\"error\":{}}");
        }
    }

    @Test
    void oneWithABodyLeavesTheConnectionUsable() throws Exception {
        String head = " " + Application.ROOT + "/health/ready HTTP/1.1\r\nHost: here\r\n";
        String body = "x".repeat(100_000);
        try (java.net.Socket socket = new java.net.Socket(
                application.uri().getHost(), application.uri().getPort())) {
            socket.setSoTimeout(20_000);
            String both = "POST" + head + "Content-Length: " + body.length() + "\r\n\r\n" + body + "GET" + head
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(both.getBytes());
            String answers = new String(socket.getInputStream().readAllBytes());
            assertThat(answers).contains("HTTP/1.1 405", "HTTP/1.1 200");
        }
    }

    @Test
    void groupsStatusesAndSelections() {
        assertThat(application.details("/health/broken").body())
                .isEqualTo("{\"success\":{},\"warning\":{\"degraded\":\"slowly\",\"optional\":\"ERROR\"},"
                        + "\"error\":{\"down\":\"no longer\"}}");
        assertThat(application.details("/health/broken?exclude=down").statusCode())
                .isEqualTo(200);
        assertThat(application.details("/health?test=static&test=nobody").body())
                .isEqualTo("{\"success\":{\"static\":\"OK\"},\"error\":{\"nobody\":\"Unknown health check\"}}");
        assertThat(application.get("/health?test=nobody").statusCode()).isEqualTo(404);
        assertThat(application.details("/health/started").body()).isEqualTo("{\"success\":{},\"error\":{}}");
    }

    @Test
    void everyForm() {
        assertThat(application.get("/health/ready?format=text").body()).isEqualTo("health: passed\n");
        assertThat(application.get("/health/ready", "Accept", "text/html").body())
                .startsWithIgnoringCase("<!doctype html>");
        assertThat(application.get("/health/broken?format=microprofile").statusCode())
                .isEqualTo(503);
        assertThat(application.get("/health/broken?format=openmetrics").statusCode())
                .isEqualTo(200);
        assertThat(application.details("/health/ready?format=history").body()).contains("\"static\"");
        assertThat(application.details("/health/ready?format=health%2Bjson").body())
                .contains("\"pass\"");
        assertThat(application.get("/health?format=poetry").statusCode()).isEqualTo(400);
    }

    @Test
    void aThresholdHoldsTheStatus() {
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(attempt -> application.get("/health/patient").statusCode())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 500);
    }

    @Test
    void aCheckWithAnIntervalRunsByItself() {
        String first = application.details("/health/background").body();
        String later = first;
        while (later.equals(first)) {
            later = application.details("/health/background").body();
        }
        assertThat(later).contains("\"background\":\"run ");
    }

    @Test
    void anObserverOfChangesHasARequestContextOfItsOwn() {
        application.get("/health/broken");

        String told = "nothing yet";
        while (told.contains("nothing yet")) {
            told = application.details("/health/changes").body();
        }
        assertThat(told).isEqualTo("{\"success\":{\"changes\":\"DOWN, visit 1\"},\"error\":{}}");
    }

    @Test
    void manyProbesOfAHungCheckAreAnsweredAndNobodyWaitsForThem() {
        List<CompletableFuture<HttpResponse<String>>> probes = IntStream.range(0, 64)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> application.details("/health/hung")))
                .toList();

        assertThat(application.get("/health?test=static").statusCode()).isEqualTo(200);
        assertThat(probes).allSatisfy(probe -> {
            assertThat(probe.join().statusCode()).isEqualTo(500);
            assertThat(probe.join().body()).contains("\"hung\":\"").containsAnyOf("timed out", "still running");
        });
    }

    @Test
    void anAnswerThatTakesLongArrivesWhole() {
        assertThat(application.details("/health/slow").body())
                .isEqualTo("{\"success\":{\"slow\":\"OK\"},\"error\":{}}");
    }

    @Test
    void theUserOfTheSettingsSeesDetailsAndOneOfQuarkusWithTheRole() {
        String details = "{\"success\":{\"static\":\"OK\"},\"error\":{}}";
        assertThat(application.details("/health?test=static").body()).isEqualTo(details);
        assertThat(application
                        .getAs("boss", "boss-secret-1", "/health?test=static")
                        .body())
                .isEqualTo(details);
    }

    @Test
    void nobodyElseSeesDetailsAndNobodyIsAskedToLogIn() {
        for (String[] user :
                new String[][] {{"guest", "guest-secret-1"}, {"boss", "wrong"}, {"john", "wrong"}, {"nobody", "x"}}) {
            HttpResponse<String> answer = application.getAs(user[0], user[1], "/health?test=static");
            assertThat(answer.statusCode()).as(user[0]).isEqualTo(200);
            assertThat(answer.body()).as(user[0]).isEqualTo("{}");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as(user[0])
                    .isEmpty();
        }
        assertThat(application
                        .get("/health?test=static", "Authorization", "Basic %%%")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("procedures")
    void proceduresOfMicroProfileHealthAreChecks() {
        assertThat(application.details("/health/live").body())
                .isEqualTo("{\"success\":{\"procedure\":\"of=a class\",\"produced\":\"OK\"},\"error\":{}}");
    }

    @Test
    @Tag("own-health")
    void whatSmallRyeAddsIsThereToo() {
        assertThat(application.details("/health/well").body())
                .isEqualTo("{\"success\":{\"later\":\"OK\"},\"error\":{}}");
        assertThat(application.details("/health/shop").body())
                .isEqualTo("{\"success\":{\"of-group\":\"OK\"},\"error\":{}}");
    }

    @Test
    @Tag("own-health")
    void theHealthOfQuarkusItselfIsWhereItWasAndKnowsTheSame() {
        HttpResponse<String> own = application.get("/q/health/live");

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("\"name\": \"procedure\"", "\"name\": \"produced\"");
    }

    @Test
    @Tag("metrics")
    void theRegistryOfTheApplicationHasWhatComesOfChecks() {
        application.get("/health/fine");

        assertThat(application.get("/meters").body()).contains("healthpoint.check.status fine");
    }

    @Test
    void thePagesOfTheApplicationAreThere() {
        HttpResponse<String> greeting = application.get("/greeting");

        assertThat(greeting.statusCode()).isEqualTo(200);
        assertThat(greeting.body()).isEqualTo("hello");
        assertThat(application.get("/page.html").body()).isEqualTo("<p>a page</p>\n");
        assertThat(application.get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("transactions")
    void aCheckHasATransactionOfItsOwnAndLeavesNone() {
        for (int time = 0; time < 3; time++) {
            assertThat(application.details("/health/transactions").body())
                    .isEqualTo(
                            "{\"success\":{\"transactional\":\"in a transaction\",\"untidy\":\"clean\"},\"error\":{}}");
        }
    }
}
