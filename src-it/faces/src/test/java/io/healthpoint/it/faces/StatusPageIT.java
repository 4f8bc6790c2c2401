package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees who opens the endpoint in a browser. */
class StatusPageIT {

    @AutoClose
    private static Browser browser;

    @AutoClose
    private static Server server;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        server = Server.start(Sample.demo());
    }

    @Test
    void showsTheEntitledEachCheck() {
        try (Visit visit = browser.open(server.uri(), View.light(1280).as("john", "doe"))) {
            assertThat(visit.text()).contains("queue", "3 messages wait");
            assertThat(visit.requestsElsewhere()).isEmpty();
            assertThat(visit.breaches()).isEmpty();
        }
    }

    @Test
    void showsOthersNoCheck() {
        try (Visit visit = browser.open(server.uri(), View.dark(360))) {
            assertThat(visit.answer().status()).isEqualTo(500);
            assertThat(visit.text()).doesNotContain("queue", "3 messages wait");
        }
    }
}
