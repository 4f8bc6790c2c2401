package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the endpoint makes of requests that no honest client sends, wherever it is mounted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OddRequestsContract {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    /** A header of every answer of the endpoint. */
    private static final String OURS = "Vary: Accept, Authorization";

    /** Where the endpoint is, without a slash at the end. */
    protected abstract URI endpoint();

    /** What no answer may have in it; a server has pages of its own for what never gets to an application. */
    protected List<String> never() {
        return List.of("io.healthpoint", "\nX-Evil", "root:");
    }

    /** Sends a request and returns all that comes back. */
    protected String send(OddRequest request) {
        return request.sendTo(endpoint().getHost(), endpoint().getPort());
    }

    protected Stream<OddRequest> requests() {
        String path = endpoint().getRawPath();
        int last = path.lastIndexOf('/');
        return OddRequests.all(path.substring(0, last), path.substring(last + 1));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void anOddRequestGetsTheRightStatusAndTellsNothing(OddRequest request) {
        String answer = send(request);

        assertThat(statuses(answer)).as(answer).matches(request.answers());
        assertThat(answer).doesNotContain(never());
        if (answer.contains(OURS) && !answer.contains("(kept open)")) {
            assertThat(answer).endsWith("\r\n\r\n{}");
        }
    }

    private static String statuses(String answer) {
        Matcher matcher = STATUS.matcher(answer);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    }
}
