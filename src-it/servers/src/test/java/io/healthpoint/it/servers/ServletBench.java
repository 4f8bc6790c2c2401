package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.bench.Constant;
import io.healthpoint.it.servers.bench.TenChecks;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests a second beside a servlet of the same application that sends the same bytes and headers, in turns. Run by name
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

    static List<WebArchive> applications() {
        WebArchive war = Archives.war("bench").addClasses(Constant.class, TenChecks.class);
        return List.of(Archives.withHealthpoint(war, "healthpoint.details=always"));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void tenChecksBesideAConstant(int connections) throws IOException {
        assertThat(answer(OURS)).isEqualTo(answer(CONSTANT));
        requests(CONSTANT, connections, WARMUP);
        requests(OURS, connections, WARMUP);
        double[][] samples = new double[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            double constant = requests(CONSTANT, connections, SECONDS);
            samples[round] = new double[] {requests(OURS, connections, SECONDS) / constant, constant / SECONDS};
        }
        Arrays.sort(samples, (one, other) -> Double.compare(one[0], other[0]));
        double[] median = samples[ROUNDS / 2];
        System.out.printf(
                "%s, %d connections: %.2f of the constant (%.2f to %.2f), which is %.0f requests/s%n",
                Server.NAME, connections, median[0], samples[0][0], samples[ROUNDS - 1][0], median[1]);
    }

    private static Map<String, Object> answer(String path) {
        HttpResponse<String> answer = Server.get(path);
        Map<String, Object> whole = new TreeMap<>(answer.headers().map());
        whole.remove("date");
        whole.put("body", answer.body());
        return whole;
    }

    private static long requests(String path, int connections, int seconds) throws IOException {
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", Server.URL + path)
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher count = COUNT.matcher(output);
        assertThat(count.find()).as(output).isTrue();
        assertThat(output).doesNotContain("Non-2xx");
        return Long.parseLong(count.group(1));
    }
}
