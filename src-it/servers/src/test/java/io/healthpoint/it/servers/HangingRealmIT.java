package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.answers.FineCheck;
import io.healthpoint.it.servers.answers.HangingRealm;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A realm that does not answer keeps a few threads of the server, and nobody else. */
@ArquillianTest
class HangingRealmIT {

    private static final int LOGINS = 50;
    private static final int LOOKED_AT = 2;
    private static final String PATH = "/hanging/health/fine";
    private static final String DETAILS = "{\"success\":{\"fine\":\"OK\"},\"error\":{}}";

    @Deployment(testable = false)
    static WebArchive application() {
        return Archives.withHealthpoint(
                Archives.war("hanging").addClasses(FineCheck.class, HangingRealm.class),
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe",
                "healthpoint.auth.attempts=3");
    }

    @Test
    void fiftyLoginsThatHangKeepNeitherStrangersNorTheConfiguredUserWaiting() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(LOGINS);
        try {
            List<HttpResponse<String>> refused = new ArrayList<>();
            List<CompletableFuture<HttpResponse<String>>> logins = logIn(clients, refused);

            assertThat(refused).hasSize(LOGINS - LOOKED_AT).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.body()).isEqualTo("{}");
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            });
            assertThat(Server.get(PATH).statusCode()).isEqualTo(200);
            assertThat(Server.get(PATH, Server.as("john", "doe")).body()).isEqualTo(DETAILS);
            assertThat(logins).filteredOn(login -> !login.isDone()).hasSize(LOOKED_AT);

            Server.get(PATH, "Mend-Realm", "please");
            for (CompletableFuture<HttpResponse<String>> login : logins) {
                login.get(30, TimeUnit.SECONDS);
            }
            // Two have failed now, of three that may; those whom nobody has looked at are none.
            assertThat(Server.get(PATH, Server.as("john", "doe")).body()).isEqualTo(DETAILS);
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<CompletableFuture<HttpResponse<String>>> logIn(
            ExecutorService clients, List<HttpResponse<String>> refused) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> logins = new ArrayList<>();
        BlockingQueue<HttpResponse<String>> answers = new LinkedBlockingQueue<>();
        for (int login = 0; login < LOGINS; login++) {
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> Server.get(PATH, Server.as("jane", "x")), clients);
            answer.thenAccept(answers::add);
            logins.add(answer);
        }
        while (refused.size() < LOGINS - LOOKED_AT) {
            HttpResponse<String> answer = answers.poll(30, TimeUnit.SECONDS);
            assertThat(answer).as("one that is answered while others hang").isNotNull();
            refused.add(answer);
        }
        return logins;
    }
}
