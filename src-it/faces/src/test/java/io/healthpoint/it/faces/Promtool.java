package io.healthpoint.it.faces;

import io.healthpoint.it.Ended;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Prometheus' own opinion of an answer in its text format. */
final class Promtool {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Promtool() {}

    /** Status 0: good; 1: no such format; 3: the format, but not as it should be used, and how instead. */
    static Ended check(String metrics) {
        List<String> command = List.of(Tools.promtool().toString(), "check", "metrics");
        return Ended.of(LIMIT, metrics, Map.of(), command);
    }
}
