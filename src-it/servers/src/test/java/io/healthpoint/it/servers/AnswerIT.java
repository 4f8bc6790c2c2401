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

    private static void assertWhole(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(LONG);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
    }
}
