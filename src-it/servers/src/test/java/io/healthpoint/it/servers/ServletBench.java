package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.bench.Constant;
import io.healthpoint.it.servers.bench.TenChecks;
import io.healthpoint.it.servers.bench.TenProcedures;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests a second beside a servlet of the same application that sends the same bytes and headers, and beside the server's
 * own MicroProfile Health with as many checks where it has one, in turns. Run by name
 * only, on a machine that does nothing else: {@code -Dtest=ServletBench}. Load comes from wrk, of Debian's package.
 */
@ArquillianTest
class ServletBench {

    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARMUP = Integer.getInteger("bench.warmup", 20);
    private static final String OURS = "/bench/health/";
    private static final String CONSTANT = "/bench/constant";

    // Where the server's own MicroProfile Health answers, which asks the checks of every application.
    private static final String THEIRS = System.getProperty("it.health");

    static List<WebArchive> applications() {
        WebArchive war = Archives.war("bench").addClasses(Constant.class, TenChecks.class);
        WebArchive ours = Archives.withHealthpoint(war, "healthpoint.details=always");
        return THEIRS.isEmpty()
                ? List.of(ours)
                : List.of(ours, Archives.war("procedures").addClass(TenProcedures.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void tenChecksBesideAConstant(int connections) throws IOException {
        assertThat(answer(OURS)).isEqualTo(answer(CONSTANT));
        List<String> urls = THEIRS.isEmpty()
                ? List.of(Server.URL + CONSTANT, Server.URL + OURS)
                : List.of(Server.URL + CONSTANT, Server.URL + OURS, THEIRS);
        for (String url : urls) {
            requests(url, connections, WARMUP);
        }
        double[][] rates = new double[urls.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int index = 0; index < urls.size(); index++) {
                rates[index][round] = (double) requests(urls.get(index), connections, SECONDS) / SECONDS;
            }
        }
        for (int index = 0; index < urls.size(); index++) {
            print(urls.get(index), connections, rates[index], rates[0]);
        }
    }

    private static void print(String url, int connections, double[] rates, double[] constant) {
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> rates[round] / constant[round])
                .sorted()
                .toArray();
        System.out.printf(
                "| %s | %s | %d | %.2f (%.2f to %.2f) | %.0f |%n",
                Server.NAME,
                url,
                connections,
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1],
                Arrays.stream(rates).sorted().toArray()[ROUNDS / 2]);
    }

    private static Map<String, Object> answer(String path) {
        HttpResponse<String> answer = Server.get(path);
        Map<String, Object> whole = new TreeMap<>(answer.headers().map());
        whole.remove("date");
        whole.put("body", answer.body());
        return whole;
    }

    private static long requests(String url, int connections, int seconds) throws IOException {
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", url)
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher count = COUNT.matcher(output);
        assertThat(count.find()).as(output).isTrue();
        assertThat(output).doesNotContain("Non-2xx");
        return Long.parseLong(count.group(1));
    }
}
