package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.answers.LongChecks;
import io.healthpoint.it.servers.answers.OldFilter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers arrive whole, however long they are and whatever filter stands before them. */
@ArquillianTest
class AnswerIT {

    private static final String[] ENTITLED = Server.as("john", "doe");

    private static final String LONG = IntStream.rangeClosed('a', 'p')
            .mapToObj(Character::toString)
            .map(name -> "\"long-%s\":\"%s\",".formatted(name, name.repeat(8192)))
            .collect(Collectors.joining(
                    "", "{\"success\":{", "\"slow\":\"" + "s".repeat(8192) + "… (cut)\"},\"error\":{}}"));

    static List<WebArchive> applications() {
        return List.of(war("answers"), war("filtered").addClass(OldFilter.class));
    }

    private static WebArchive war(String name) {
        WebArchive war = Archives.war(name).addClass(LongChecks.class);
        return Archives.withHealthpoint(
                war, "healthpoint.basicauth.username=john", "healthpoint.basicauth.password=doe");
    }

    @Test
    void anAnswerLongerThanTheResponseBuffersArrivesWhole() {
        assertWhole(Server.get("/answers/health/long", ENTITLED));
    }

    @Test
    void anAnswerArrivesWholeThroughAFilterThatKnowsNothingOfAsynchrony() {
        HttpResponse<String> answer = Server.get("/filtered/health/long", ENTITLED);
        assertThat(answer.headers().firstValue("Filtered")).contains("true");
        assertWhole(answer);
    }

    @Test
    void theStatusComesThroughSuchAFilter() {
        HttpResponse<String> answer = Server.get("/filtered/health/bad", ENTITLED);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"success\":{},\"error\":{\"slow.and.down\":\"no\"}}");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(Server.get("/filtered/health").statusCode()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json | 500",
                "nonsense | application/json | 500",
                "image/png | application/json | 500",
                "text/html,application/xhtml+xml,*/*;q=0.8 | text/html;charset=utf-8 | 500",
                "text/plain | text/plain;charset=utf-8 | 500",
                "application/health+json | application/health+json | 500",
                "application/openmetrics-text;version=1.0.0,*/*;q=0.1"
                        + " | application/openmetrics-text;version=1.0.0;charset=utf-8 | 200",
            })
    void theFormIsTheOneThatTheClientAccepts(String accept, String type, int status) {
        HttpResponse<String> answer = Server.get("/answers/health/bad", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type"))
                .singleElement()
                .asString()
                .satisfies(sent -> assertThat(sent.replace(" ", "")).isEqualToIgnoringCase(type));
        assertThat(answer.headers().firstValue("Vary")).contains("Accept, Authorization");
        assertThat(answer.headers().firstValue("Content-Security-Policy").isPresent())
                .isEqualTo(type.startsWith("text/html"));
    }

    @Test
    void thePageIsForPeopleAndAStrangerMaySignIn() {
        assertThat(Server.get("/answers/health/bad?format=html", ENTITLED).body())
                .contains("\"?test=slow.and.down\"");
        assertThat(Server.get("/answers/health/bad?format=html").body())
                .contains("Sign in")
                .doesNotContain("slow.and");
        HttpResponse<String> asked = Server.get("/answers/health/bad?format=html&login");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"healthpoint\", charset=\"UTF-8\"");
    }

    private static void assertWhole(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(LONG);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
    }
}
