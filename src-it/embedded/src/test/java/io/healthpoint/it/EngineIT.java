package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.soak.Vitals;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks that hang, nap, tick and flap, behind the real server. */
class EngineIT {

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Sample.of("engine"), "healthpoint.details=always", "healthpoint.share=0s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<HttpResponse<String>> atOnce(int probes, String path) {
        ExecutorService clients = Executors.newFixedThreadPool(probes);
        try {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, probes)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> server.get(path), clients))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void aHungCheckIsNamedItsNeighbourAnswersAndOneThreadIsInside() {
        List<HttpResponse<String>> first = atOnce(64, "/health/hung");
        assertThat(first).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("\"neighbour\":\"OK\"");
            assertThat(answer.body())
                    .containsPattern("\"hung\":\"(timed out after 300ms|still running after \\d+m?s)\"");
        });
        for (int probe = 0; probe < 1000; probe++) {
            assertThat(server.get("/health/hung").body()).contains("still running after", "\"neighbour\":\"OK\"");
        }
        assertThat(server.output()).containsOnlyOnce("inside hung").contains("inside hung: 1");
        assertThat(server.output().split("interrupted", -1)).hasSize(2);
        assertThat(server.get("/health/naps").statusCode()).isEqualTo(200);
    }

    @Test
    void whatACheckLeavesOnItsThreadReachesNobodyAndIsToldOnce() {
        for (int probe = 0; probe < 5; probe++) {
            assertThat(server.get("/health/left").body()).contains("\"error\":{}");
        }
        assertThat(server.output())
                .containsOnlyOnce("the check \"a-leaves\" left on its thread another context class"
                        + " loader, another name, another priority:");
    }

    @Test
    void aCheckThatMustNotBeInterruptedIsLeftAloneAndLands() {
        assertThat(server.get("/health/patient").body()).contains("\"patient\":\"timed out after 300ms\"");
        for (int probe = 0; probe < 10_000 && !server.output().contains("patient: "); probe++) {
            assertThat(server.get("/health/patient").body()).contains("\"patient\":\"");
        }
        assertThat(server.output()).contains("patient: undisturbed").doesNotContain("patient: interrupted");
    }

    @Test
    void aBackgroundCheckThatWouldFailDuringTheStartAlarmsNobody() {
        assertThat(server.get("/health/migrated").body()).contains("\"migrated\":\"OK\"");
        assertThat(server.output()).doesNotContain("changed: migrated");
    }

    @Test
    void aLostStageTimesOutEachTimeAndLands() {
        for (int probe = 0; probe < 2; probe++) {
            assertThat(server.get("/health/lost").body()).contains("\"lost\":\"timed out after 300ms\"");
        }
    }

    @Test
    void checksThatNapDoSoSideBySideAndSixtyFourProbesShareThem() {
        long start = System.nanoTime();
        assertThat(atOnce(64, "/health/naps"))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));

        // Three naps of a second each, 64 times: one after another would take minutes. The bound is on the order.
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
    }

    @Test
    void aBackgroundCheckIsReadAndACachedOneIsRemembered() {
        assertThat(server.get("/health/ticking").body()).containsPattern("\"ticking\":\"tick \\d+\"");
        for (int probe = 0; probe < 3; probe++) {
            assertThat(server.get("/health/cached").body()).contains("\"cached\":\"run 1\"");
        }
    }

    @Test
    void aCheckThatFlapsBelowItsThresholdStaysUpWithItsLastDetail() {
        assertThat(server.get("/health/flapping").body()).contains("\"success\":{\"flapping\":\"run 1\"}");
        assertThat(server.get("/health/flapping").body()).contains("\"success\":{\"flapping\":\"run 1\"}");
        assertThat(server.get("/health/flapping").body()).contains("\"success\":{\"flapping\":\"run 3\"}");
    }

    @Test
    void aCheckThatAsksForTheReportIsToldSo() {
        assertThat(server.get("/health/self").body())
                .contains("a check must not ask for the report: it would wait for itself");
    }

    @Test
    void aCheckThatTheApplicationAddedAnswersToo() {
        assertThat(server.get("/health/tenants").body())
                .isEqualTo("{\"success\":{\"tenant-7\":\"3 users\"},\"error\":{}}");
    }

    @Test
    void toldToStopItServesOnForTheDrainDelayWithReadyDownAndThenEndsThoughACheckHangs() throws Exception {
        try (Server stopping =
                Server.start(Sample.of("engine"), "healthpoint.details=always", "healthpoint.drain.delay=3s")) {
            assertThat(stopping.get("/health/hung").statusCode()).isEqualTo(500);
            stopping.process().destroy();
            String ready = "";
            for (int probe = 0; probe < 200 && !ready.contains("healthpoint.drain"); probe++) {
                ready = stopping.get("/health/ready").body();
            }
            assertThat(ready).contains("\"healthpoint.drain\":\"going out of service\"");
            assertThat(stopping.get("/health/cached").statusCode()).isEqualTo(200);
            assertThat(stopping.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
            assertThat(stopping.output()).doesNotContain("Exception");
        }
    }

    @Test
    void threadsGoAwayOnceTheyAreIdle() throws InterruptedException {
        try (Server idle = Server.start(Sample.of("table"))) {
            ownThreads(idle); // looking takes long the first time
            assertThat(idle.get("/health/").statusCode()).isEqualTo(500);
            assertThat(ownThreads(idle)).isNotEmpty();
            for (int second = 0; second < 60 && !ownThreads(idle).isEmpty(); second++) {
                TimeUnit.SECONDS.sleep(1);
            }
            assertThat(ownThreads(idle)).isEmpty();
            assertThat(idle.get("/health/").statusCode()).isEqualTo(500);
        }
    }

    private static List<String> ownThreads(Server server) {
        return Vitals.of(server.process().pid()).threads().stream()
                .filter(name -> name.startsWith("healthpoint-"))
                .toList();
    }

    @Test
    void changesAreToldToObserversAndTheLogOnce() {
        server.get("/health/lost");
        server.get("/health/lost");

        assertThat(server.output().split("changed: lost to DOWN", -1)).hasSize(2);
        assertThat(server.output().split("healthpoint: lost is DOWN \\(was unknown\\)", -1))
                .hasSize(2);
    }
}
