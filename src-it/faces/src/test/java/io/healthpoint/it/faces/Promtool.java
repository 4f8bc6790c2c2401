package io.healthpoint.it.faces;

import io.healthpoint.it.Ended;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prometheus' own opinion of an answer in its text format, and of rules. */
final class Promtool {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Promtool() {}

    /** Status 0: good; 1: no such format; 3: the format, but not as it should be used, and how instead. */
    static Ended check(String metrics) {
        return run(metrics, "check", "metrics");
    }

    /** Status 0: rules that Prometheus would load. */
    static Ended checkRules(Path rules) {
        return run("", "check", "rules", rules.toString());
    }

    /** Status 0: all tests pass. */
    static Ended testRules(Path tests) {
        return run("", "test", "rules", tests.toString());
    }

    private static Ended run(String input, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(PrometheusPackage.program("promtool").toString()));
        command.addAll(List.of(arguments));
        return Ended.of(LIMIT, input, Map.of(), command);
    }
}
