package io.healthpoint.bench;

import java.util.List;

/** Runs the benchmarks named on the command line, one after another, and prints tables. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        List<String> wanted = List.of(arguments[0].split(","));
        if (wanted.contains("probe")) {
            ProbeBenchmark.main();
        }
        if (wanted.contains("http")) {
            HttpBench.main();
        }
        if (wanted.contains("slow")) {
            SlowBench.main();
        }
        if (wanted.contains("boot")) {
            BootBench.main();
        }
    }
}
