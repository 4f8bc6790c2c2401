package io.healthpoint.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Results;
import io.healthpoint.Status;
import io.healthpoint.access.AccessPolicy;
import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.healthpoint.access.Disclosure;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.flight.Recording;
import io.healthpoint.history.Histories;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.registry.Selection;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.forms.AllForms;
import io.healthpoint.render.json.HealthpointJson;
import io.healthpoint.render.json.MicroProfileJson;
import io.healthpoint.render.page.HtmlPage;
import io.healthpoint.render.text.PlainText;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final Settings SETTINGS = SettingsReader.read(
            new MapConfiguration(Map.of(
                    GlobalKeys.AUTH_REQUIRED.name(),
                    "true",
                    GlobalKeys.STATUS_DOWN.name(),
                    "503",
                    GlobalKeys.STATUS_DEGRADED.name(),
                    "299")),
            fault -> {});

    private static Answer asked(Optional<String> user) {
        return endpoint(SETTINGS, CompletableFuture.failedFuture(new AssertionError("nothing runs")))
                .answer(new Request(
                        "GET",
                        RequestPath.of("/"),
                        null,
                        null,
                        new Caller(List.of(), Caller.Container.of(() -> user, role -> false), Connection.UNKNOWN)))
                .join();
    }

    private static int statusOf(Outcome outcome, String... unknown) {
        Answers answers = answers(SETTINGS);
        CheckResult result = Results.of("a", outcome);
        Report report = Report.of(List.of(result), List.of(unknown));
        return answers.of(report, Disclosure.STATUS, Selection.ALL, RequestPath.of("/health/"), new HealthpointJson())
                .status();
    }

    @Test
    void whomTheContainerKnowsIsForbiddenAndAStrangerIsAskedForCredentials() {
        assertThat(asked(Optional.of("jane")).status()).isEqualTo(403);
        assertThat(asked(Optional.of("jane")).headers()).doesNotContainKey("WWW-Authenticate");
        assertThat(asked(Optional.empty()).status()).isEqualTo(401);
        assertThat(asked(Optional.empty()).headers())
                .containsEntry("WWW-Authenticate", "Basic realm=\"healthpoint\", charset=\"UTF-8\"");
    }

    @Test
    void theOperatorChoosesTheStatusOfDownAndDegraded() {
        assertThat(statusOf(Outcome.up())).isEqualTo(200);
        assertThat(statusOf(Outcome.degraded(""))).isEqualTo(299);
        assertThat(statusOf(Outcome.down(""))).isEqualTo(503);
    }

    @Test
    void anUnknownNameIsNotFoundUnlessAKnownCheckIsDown() {
        assertThat(statusOf(Outcome.up(), "x")).isEqualTo(404);
        assertThat(statusOf(Outcome.degraded(""), "x")).isEqualTo(404);
        assertThat(statusOf(Outcome.down(""), "x")).isEqualTo(503);
    }

    @Test
    void eachFormHasItsOwnStatusOfDownUnlessTheOperatorChoosesOne() {
        Settings unset = SettingsReader.read(new MapConfiguration(Map.of()), fault -> {});

        assertThat(statusOfDown(unset, new HealthpointJson())).isEqualTo(500);
        assertThat(statusOfDown(unset, new MicroProfileJson())).isEqualTo(503);
        assertThat(statusOfDown(SETTINGS, new HealthpointJson())).isEqualTo(503);
    }

    private static int statusOfDown(Settings settings, Renderer form) {
        Answers answers = answers(settings);
        CheckResult down = Results.of("a", Outcome.down(""));
        return answers.of(
                        Report.of(List.of(down), List.of()),
                        Disclosure.STATUS,
                        Selection.ALL,
                        RequestPath.of("/health/"),
                        form)
                .status();
    }

    @Test
    void aRequestChoosesTheFormAndOneThatThereIsNotIsRefusedWithTheList() {
        Forms forms = new Forms(List.of(new HealthpointJson(), new MicroProfileJson()), SETTINGS);

        assertThat(forms.chosenBy(asking(null))).get().isInstanceOf(HealthpointJson.class);
        assertThat(forms.chosenBy(asking("test=a&format=microprofile"))).get().isInstanceOf(MicroProfileJson.class);
        assertThat(forms.chosenBy(asking("format=xml"))).isEmpty();
        assertThat(forms.chosenBy(asking("format="))).isEmpty();
        assertThat(forms.chosenBy(asking("format=microprofile&format=healthpoint")))
                .isEmpty();
        assertThat(forms.refusal(asking("format=xml")).status()).isEqualTo(400);
        assertThat(forms.refusal(asking("format=xml")).body())
                .asString()
                .isEqualTo("{\"error\":\"unknown format\",\"formats\":[\"healthpoint\",\"microprofile\"]}");
        assertThat(forms.refusal(asking("format=microprofile&format=healthpoint"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFormThatThePlatformCannotDrawIs501WhoeverChoseItAndNobodyGetsItByAccept() {
        Forms forms = new Forms(List.of(new HealthpointJson(), new PlainText()), SETTINGS);

        for (String format : AllForms.BY_JSON_PROCESSING) {
            Request request = asking("format=" + format);
            assertThat(forms.chosenBy(request)).isEmpty();
            assertThat(forms.refusal(request).status()).as(format).isEqualTo(501);
            assertThat(forms.refusal(request).body()).asString().isEqualTo("{}");
        }
        assertThat(forms.refusal(asking("format=xml")).status()).isEqualTo(400);
        assertThat(forms.chosenBy(accepting("application/health+json"))).get().isInstanceOf(HealthpointJson.class);

        Settings usual = SettingsReader.read(
                new MapConfiguration(Map.of(GlobalKeys.FORMAT.name(), "microprofile")), fault -> {});
        Forms without = new Forms(List.of(new HealthpointJson(), new PlainText()), usual);
        assertThat(without.chosenBy(asking(null))).isEmpty();
        assertThat(without.refusal(asking(null)).status()).isEqualTo(501);
        assertThat(without.chosenBy(accepting("text/plain"))).get().isInstanceOf(PlainText.class);
        assertThat(without.chosenBy(asking("format=healthpoint"))).get().isInstanceOf(HealthpointJson.class);
    }

    @Test
    void everyFormThatMayBeTheUsualOneIsThere() {
        List<Renderer> all = List.of(new HealthpointJson(), new MicroProfileJson());
        assertThat(GlobalKeys.FORMATS).allSatisfy(name -> {
            Settings settings =
                    SettingsReader.read(new MapConfiguration(Map.of(GlobalKeys.FORMAT.name(), name)), fault -> {});
            assertThat(new Forms(all, settings).chosenBy(asking(null)))
                    .get()
                    .extracting(Renderer::format)
                    .isEqualTo(name);
        });
    }

    private static Request asking(@Nullable String query) {
        return new Request("GET", RequestPath.of("/"), query, null, Caller.NOBODY);
    }

    private static Request accepting(String accept) {
        return new Request("GET", RequestPath.of("/"), null, accept, Caller.NOBODY);
    }

    @Test
    void aFormThatCannotBeDrawnIsAnAnswerAllTheSame() {
        Endpoint endpoint = answeringWith(CompletableFuture.failedFuture(new IllegalStateException("secret")));
        Answer answer = endpoint.answer(asking(null)).join();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).asString().isEqualTo("{}");
    }

    @Test
    void whereNobodySeesMoreNobodyIsAskedToSignIn() {
        CompletableFuture<Report> report = CompletableFuture.completedFuture(Report.of(List.of(), List.of()));

        assertThat(answeringWith(report).answer(asking("login")).join().status())
                .isEqualTo(401);
        for (String details : List.of("never", "always")) {
            Endpoint endpoint = answeringWith(report, GlobalKeys.DETAILS.name(), details);
            assertThat(endpoint.answer(asking("login")).join().status()).isEqualTo(200);
        }
    }

    private static Endpoint answeringWith(CompletableFuture<Report> report, String... setting) {
        Map<String, String> values = setting.length == 0 ? Map.of() : Map.of(setting[0], setting[1]);
        Settings settings = SettingsReader.read(new MapConfiguration(values), fault -> {});
        return endpoint(settings, report);
    }

    private static Endpoint endpoint(Settings settings, CompletableFuture<Report> report) {
        return new Endpoint(
                new Mount("health", true),
                new AccessPolicy(settings),
                asked -> Optional.of(report),
                new Forms(List.of(new HealthpointJson()), settings),
                answers(settings),
                () -> {});
    }

    private static Answers answers(Settings settings) {
        return new Answers(settings, new Histories(100), name -> Map.of());
    }

    @Test
    void whoMayNotSeeDetailsGetsNoneInAnyFormAlsoAfterSomebodyWhoMay() {
        Settings settings = SettingsReader.read(new MapConfiguration(Map.of()), fault -> {});
        Histories histories = new Histories(100);
        Answers answers = new Answers(settings, histories, name -> Map.of());
        CheckResult result = Results.of("secret-name", Outcome.down("secret-detail"));
        histories.recorded(new Recording(result, result, Status.UP, null));
        Report report = Report.of(List.of(result), List.of("secret-unknown"));

        for (Renderer form : AcceptTest.ALL) {
            answers.of(report, Disclosure.DETAILS, Selection.ALL, RequestPath.of("/health/"), form);
            Answer seen = answers.of(report, Disclosure.STATUS, Selection.ALL, RequestPath.of("/health/"), form);
            assertThat(seen.body()).as(form.format()).asString().doesNotContain("secret");
            assertThat(seen.headers().toString()).doesNotContain("secret");
        }
    }

    @Test
    void oneReportHasTheLinksThatAreRightAtEachAddressItIsAskedAt() {
        Answers answers = answers(SETTINGS);
        Report report = Report.of(List.of(Results.of("a", Outcome.up())), List.of());

        for (String path : List.of("/health", "/health/", "/health")) {
            RequestPath asked = RequestPath.of(path).after("health");
            assertThat(answers.of(report, Disclosure.DETAILS, Selection.ALL, asked, new HtmlPage())
                            .body())
                    .asString()
                    .contains("<a href=\"" + asked.wayBack() + "live\">");
        }
    }

    @Test
    void aStrangerIsNotToldWhichGroupsHaveChecks() {
        Report report = Report.of(List.of(Results.of("a", Outcome.down(""))), List.of());

        assertThat(answers(SETTINGS)
                        .of(report, Disclosure.STATUS, Selection.ALL, RequestPath.of("/health/"), new HtmlPage())
                        .body())
                .asString()
                .contains("<b>live</b> up", "<b>ready</b> down", "<b>started</b> up")
                .doesNotContain("no checks");
    }
}
