package io.healthpoint.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Report;
import io.healthpoint.access.AccessPolicy;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Answers;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Forms;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.history.Histories;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.registry.Selection;
import io.healthpoint.render.json.HealthpointJson;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import io.healthpoint.threads.FakeTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private final FakeTime logins = new FakeTime();
    private final CompletableFuture<Report> report = new CompletableFuture<>();

    private CompletableFuture<Answer> answer(String headers) {
        return answer(headers, asked -> Optional.of(report));
    }

    private CompletableFuture<Answer> answer(
            String headers, Function<Selection, Optional<CompletableFuture<Report>>> runner) {
        Settings settings = SettingsReader.read(
                new MapConfiguration(Map.of(GlobalKeys.USERNAME.name(), "john", GlobalKeys.PASSWORD.name(), "doe")),
                fault -> {});
        Endpoint endpoint = new Endpoint(
                Mount.of(settings),
                new AccessPolicy(settings),
                runner,
                new Forms(List.of(new HealthpointJson()), settings),
                new Answers(settings, new Histories(1), name -> java.util.Map.of()),
                () -> {});
        RequestHead head =
                RequestHead.parse("GET /health HTTP/1.1\r\nHost: x" + headers).orElseThrow();
        return new Reception(endpoint, logins).answer(head, "127.0.0.1");
    }

    @Test
    void whoBringsNoCredentialsWaitsForTheReportAlone() {
        CompletableFuture<Answer> answer = answer("");

        assertThat(logins.waitingForThreads()).isZero();
        assertThat(answer).isNotDone();
        report.complete(Report.of(List.of(), List.of()));
        assertThat(answer.join().status()).isEqualTo(200);
    }

    @Test
    void whoBringsCredentialsIsLookedAtElsewhere() {
        report.complete(Report.of(List.of(), List.of()));
        CompletableFuture<Answer> answer = answer("\r\nAuthorization: Basic am9objpkb2U=");

        assertThat(answer).isNotDone();
        assertThat(logins.work()).isEqualTo(1);
        assertThat(answer.join().body()).asString().isEqualTo("{\"success\":{},\"error\":{}}");
    }

    @Test
    void whereNobodyCanLookAtCredentialsTheServiceIsUnavailable() {
        report.complete(Report.of(List.of(), List.of()));
        logins.exhaust();

        assertThat(answer("\r\nAuthorization: Basic am9objpkb2U=").join().status())
                .isEqualTo(503);
    }

    @Test
    void whereAnAnswerCannotBeMadeTheServiceIsUnavailable() {
        assertThat(answer("", asked -> {
                            throw new NoClassDefFoundError("undeployed");
                        })
                        .join()
                        .status())
                .isEqualTo(503);
        assertThat(answer("", asked -> {
                            throw new IllegalStateException("stopped");
                        })
                        .join()
                        .status())
                .isEqualTo(503);
    }
}
