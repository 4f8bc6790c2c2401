package io.healthpoint.kit;

import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.forms.AllForms;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What callers who are not entitled get of the endpoint: whether it is up, and not a word more. */
public final class Strangers {

    private static final String PAGE = "html";

    private Strangers() {}

    /**
     * Asserts that an answer tells strangers nothing: that its body is, to the byte, what the endpoint says to them.
     *
     * @param response of the endpoint, to a request without credentials, in any form but the page for people
     * @throws AssertionError where it says anything else
     */
    public static void assertTellsStrangersNothing(HttpResponse<String> response) {
        assertTellsStrangersNothing(response.body());
    }

    /**
     * Asserts that a body tells strangers nothing: that it is, to the byte, what the endpoint says to them.
     *
     * @param body of an answer to a request without credentials, in any form but the page for people
     * @throws AssertionError where it says anything else
     */
    public static void assertTellsStrangersNothing(String body) {
        if (body.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype")) {
            throw new IllegalArgumentException(
                    "this is the page for people, which has the time and links in it; ask with the header Accept:"
                            + " application/json, or any other form");
        }
        if (!body.isEmpty() && !allowed().contains(body)) {
            throw new AssertionError("this tells strangers more than whether the application is up:\n" + body
                    + "\nTo mend it: leave healthpoint.details at authenticated, and send no credentials; they may get one of these:\n"
                    + String.join("\n", allowed()));
        }
    }

    private static List<String> allowed() {
        return AllForms.make().stream()
                .filter(form -> !form.format().equals(PAGE))
                .flatMap(Strangers::withheld)
                .distinct()
                .toList();
    }

    private static Stream<String> withheld(Renderer form) {
        return Arrays.stream(Status.values())
                .map(status -> new Report(status, true, List.of(), Collections.emptySortedSet(), Report.Memory.NONE))
                .map(report -> new String(form.render(report), StandardCharsets.UTF_8));
    }
}
