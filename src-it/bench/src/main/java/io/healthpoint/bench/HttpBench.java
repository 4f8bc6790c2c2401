package io.healthpoint.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests a second, CPU and allocation a request, of ours, of SmallRye Health and of a constant resource of the same
 * length, in turns; every ratio is to the constant in the same round. Load comes from wrk, of Debian's package.
 */
final class HttpBench {

    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARMUP = Integer.getInteger("bench.warmup", 30);

    private HttpBench() {}

    private record Sample(double rate, double cpuMicros, double allocated) {}

    static void main() throws Exception {
        ensureWrk();
        System.out.println(
                "| checks | connections | server | ratio | CPU ratio | allocated above constant, bytes | requests/s |");
        System.out.println("|---|---|---|---|---|---|---|");
        compare(10, true, 1, 8, 64);
        compare(100, true, 8, 64);
        compare(1000, false, 64);
    }

    private static void compare(int checks, boolean withRival, int... connections) throws Exception {
        List<Candidate> candidates = new ArrayList<>();
        try {
            Candidate ours = Candidate.start("healthpoint", "healthpoint", 0, Beans.ours(checks));
            int length = ours.get("/health/").body().getBytes(StandardCharsets.UTF_8).length;
            candidates.add(Candidate.start("constant", "constant", length, null));
            candidates.add(ours);
            candidates.add(Candidate.start(
                    "healthpoint, share 0s", "healthpoint", 0, Beans.ours(checks), "healthpoint.share=0s"));
            if (withRival) {
                candidates.add(Candidate.start("SmallRye Health", "smallrye", 0, Beans.microProfile(checks)));
            }
            for (Candidate candidate : candidates) {
                wrk(candidate, 8, WARMUP / 2);
                wrk(candidate, 64, WARMUP / 2);
            }
            for (int connection : connections) {
                measure(checks, connection, candidates);
            }
        } finally {
            candidates.forEach(Candidate::close);
        }
    }

    private static void measure(int checks, int connections, List<Candidate> candidates) throws Exception {
        Sample[][] samples = new Sample[candidates.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int index = 0; index < candidates.size(); index++) {
                samples[index][round] = sample(candidates.get(index), connections);
            }
        }
        for (int index = 0; index < candidates.size(); index++) {
            Sample[] own = samples[index];
            System.out.printf(
                    "| %d | %d | %s | %.2f | %.2f | %.0f | %.0f |%n",
                    checks,
                    connections,
                    candidates.get(index).name(),
                    median(own, samples[0], (mine, base) -> mine.rate() / base.rate()),
                    median(own, samples[0], (mine, base) -> mine.cpuMicros() / base.cpuMicros()),
                    median(own, samples[0], (mine, base) -> mine.allocated() - base.allocated()),
                    median(own, samples[0], (mine, base) -> mine.rate()));
        }
    }

    private static Sample sample(Candidate candidate, int connections) throws Exception {
        long[] before = candidate.figures();
        long requests = wrk(candidate, connections, SECONDS);
        long[] after = candidate.figures();
        return new Sample(
                (double) requests / SECONDS,
                (after[1] - before[1]) / 1000.0 / requests,
                (double) (after[0] - before[0]) / requests);
    }

    private interface Figure {
        double of(Sample mine, Sample base);
    }

    private static double median(Sample[] own, Sample[] base, Figure figure) {
        double[] values = new double[own.length];
        Arrays.setAll(values, round -> figure.of(own[round], base[round]));
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static long wrk(Candidate candidate, int connections, int seconds) throws Exception {
        Process process = new ProcessBuilder(
                        "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", candidate.url("/health/"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher count = COUNT.matcher(output);
        if (BAD.matcher(output).find() || !count.find()) {
            throw new IllegalStateException(candidate.name() + ": " + output);
        }
        return Long.parseLong(count.group(1));
    }

    private static void ensureWrk() throws Exception {
        if (run("wrk", "-v") > 1 && (run("apt-get", "update") != 0 || run("apt-get", "install", "-y", "wrk") != 0)) {
            throw new IllegalStateException("the load comes from wrk: install Debian's package wrk");
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (java.io.IOException absent) {
            return Integer.MAX_VALUE;
        }
    }
}
