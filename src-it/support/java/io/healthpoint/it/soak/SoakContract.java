package io.healthpoint.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Very many probes of every kind: none is lost or answered wrongly, both sides have counted the same, and nothing grows.
 *
 * <p>How many: {@code it.probes}. What is held is judged from a hundred thousand on, when everything has been compiled.
 */
public abstract class SoakContract {

    private static final long PROBES = Long.getLong("it.probes", 10_000);
    private static final boolean JUDGED = PROBES >= 100_000;
    private static final Pattern ANSWERS = Pattern.compile("healthpoint_answers_total (\\d+)");
    private static final String JOHN = Server.basic("john", "doe");

    /** Of the application with {@code app.MixedChecks} and the user john, whose password is doe; no slash at its end. */
    protected abstract URI endpoint();

    /** The server's process. */
    protected abstract long pid();

    @Test
    void noProbeIsLostOrAnsweredWronglyAndWhereThereAreManyNothingGrows() throws IOException, InterruptedException {
        Load load = new Load(endpoint(), JOHN);
        long before = answersCounted();
        List<Vitals> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            load.send(PROBES / 4);
            note(quarters);
        }

        assertThat(load.wrong()).isEqualTo(Map.of(0L, Set.of()));
        // The scrape that told of the first count is an answer, too.
        assertThat(answersCounted() - before - 1).isEqualTo(load.reports());
        if (JUDGED) {
            assertFlat(quarters.get(1), quarters.get(3));
        }
    }

    private void note(List<Vitals> quarters) {
        if (JUDGED) {
            Vitals vitals = Vitals.of(pid());
            quarters.add(vitals);
            System.out.printf("after %,d probes: %s%n", PROBES / 4 * quarters.size(), vitals);
        }
    }

    // From the half on: by then everything is compiled, and looking in has left its own traces.
    private static void assertFlat(Vitals half, Vitals all) {
        assertThat(all.heap()).isLessThan(half.heap() + half.heap() / 10);
        assertThat(all.threads()).hasSizeLessThanOrEqualTo(half.threads().size() + 8);
        assertThat(all.files()).isLessThanOrEqualTo(half.files() + 8);
        assertThat(all.classes()).isLessThanOrEqualTo(half.classes() + 100);
    }

    private long answersCounted() throws IOException, InterruptedException {
        HttpRequest scrape = HttpRequest.newBuilder(URI.create(endpoint() + "/fast?format=openmetrics"))
                .headers("Authorization", JOHN)
                .build();
        String metrics = HttpClient.newHttpClient()
                .send(scrape, HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher matcher = ANSWERS.matcher(metrics);
        assertThat(matcher.find()).as(metrics).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
