package io.healthpoint.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.healthpoint.Inputs;
import io.healthpoint.RandomText;
import io.healthpoint.access.Caller;
import io.healthpoint.access.Login;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a client sends is read, or is not there: never an error. */
public class RandomRequestsTest {

    private static final List<String> ACCEPT = List.of(
            "text/html", "*/*", "application/json", ",", ";", "q=", "0.5", "1", "version=0.0.4", " ", "/", "\"", "=");
    private static final List<String> PATH =
            List.of("/", "ready", "..", ";", "%2F", "%", "//", "live", ".", "%2e", "%6", "+", "?");
    private static final List<String> QUERY =
            List.of("test=", "&", "exclude=", "format=", "html", "verbose", "login", "%41", "%", "+", "=", "a.b");
    private static final List<String> BASIC =
            List.of("Basic ", "basic", " ", "am9objpkb2U=", "=", "Bearer ", ":", "\t");

    /** For the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        everyRequestIsRead(input);
        everyAuthorizationIsALoginOrNone(input);
        whatIsSentAsItShouldBeComesBackAsItWas(input);
    }

    @Test
    void everyRequestIsRead() {
        Inputs.tryAll(RandomRequestsTest.class, RandomRequestsTest::everyRequestIsRead);
    }

    private static void everyRequestIsRead(byte[] input) {
        RandomText text = new RandomText(input);
        String accept = text.of(ACCEPT, 40);
        RequestPath path = RequestPath.of(text.of(PATH, 8));
        Request request = new Request("GET", path, text.of(QUERY, 20), accept, Caller.NOBODY);

        assertThat(request.asked()).isNotNull();
        assertThat(path.segments()).doesNotContain(".", "..");
        assertThat(AcceptTest.forms(Map.of()).chosenBy(request)).isNotNull();
        Accept.of(accept).wishFor("text/html").ifPresent(wish -> assertThat(wish.quality())
                .isBetween(0.0, 1.0));
    }

    @Test
    void everyAuthorizationIsALoginOrNone() {
        Inputs.tryAll(RandomRequestsTest.class, RandomRequestsTest::everyAuthorizationIsALoginOrNone);
    }

    private static void everyAuthorizationIsALoginOrNone(byte[] input) {
        RandomText text = new RandomText(input);
        assertThatCode(() -> Login.parse(List.of(text.of(BASIC, 6)))).doesNotThrowAnyException();
    }

    @Test
    void whatIsSentAsItShouldBeComesBackAsItWas() {
        Inputs.tryAll(RandomRequestsTest.class, RandomRequestsTest::whatIsSentAsItShouldBeComesBackAsItWas);
    }

    private static void whatIsSentAsItShouldBeComesBackAsItWas(byte[] input) {
        RandomText text = new RandomText(input);
        String name = well(text.of(List.of("john", "ü", " "), 5)).replace(":", "");
        String password = well(text.of(List.of("doe", ":", "ß"), 9));
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);

        assertThat(Login.parse(List.of("Basic " + Base64.getEncoder().encodeToString(pair))))
                .contains(new Login(name, password));
    }

    private static String well(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
