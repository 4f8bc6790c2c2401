package io.healthpoint.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Requests a second, CPU and allocation a request, of ours, of the rivals and of a constant resource of the same length as
 * ours, in turns; every ratio is to the constant in the same round.
 */
final class HttpBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARMUP = Integer.getInteger("bench.warmup", 30);

    private HttpBench() {}

    private record Target(Server server, String url) {}

    private record Sample(double rate, double cpuMicros, double allocated) {}

    static void main() throws Exception {
        Wrk.ensure();
        System.out.println(
                "| checks | connections | server | ratio | CPU ratio | allocated above constant, bytes | requests/s |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<Candidate> ours = List.of(Candidate.HEALTHPOINT, Candidate.UNSHARED);
        List<Candidate> all = new ArrayList<>(ours);
        all.addAll(List.of(Candidate.SMALLRYE, Candidate.SPRING, Candidate.DROPWIZARD));
        compare(10, all, 1, 8, 64);
        compare(100, all, 8, 64);
        compare(1000, ours, 64);
    }

    private static void compare(int checks, List<Candidate> candidates, int... connections) throws Exception {
        List<Target> targets = new ArrayList<>();
        try {
            for (Candidate candidate : candidates) {
                Server server = candidate.start(Checks.up(checks));
                targets.add(new Target(server, server.url(candidate.path())));
            }
            targets.add(0, constant(targets.get(0).server()));
            warm(targets);
            for (int connection : connections) {
                measure(checks, connection, targets);
            }
        } finally {
            targets.forEach(target -> target.server().close());
        }
    }

    // As long as the answer of ours.
    private static Target constant(Server ours) throws Exception {
        int length = ours.get("/health/").body().getBytes(StandardCharsets.UTF_8).length;
        Server server = Candidate.startConstant(length);
        return new Target(server, server.url("/health/"));
    }

    private static void warm(List<Target> targets) throws Exception {
        for (Target target : targets) {
            Wrk.run(target.url(), 8, WARMUP / 2);
            Wrk.run(target.url(), 64, WARMUP / 2);
        }
    }

    private static void measure(int checks, int connections, List<Target> targets) throws Exception {
        Sample[][] samples = new Sample[targets.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int index = 0; index < targets.size(); index++) {
                samples[index][round] = sample(targets.get(index), connections);
            }
        }
        for (int index = 0; index < targets.size(); index++) {
            Sample[] own = samples[index];
            System.out.printf(
                    "| %d | %d | %s | %.2f | %.2f | %.0f | %.0f |%n",
                    checks,
                    connections,
                    targets.get(index).server().name(),
                    median(own, samples[0], (mine, base) -> mine.rate() / base.rate()),
                    median(own, samples[0], (mine, base) -> mine.cpuMicros() / base.cpuMicros()),
                    median(own, samples[0], (mine, base) -> mine.allocated() - base.allocated()),
                    median(own, samples[0], (mine, base) -> mine.rate()));
        }
    }

    private static Sample sample(Target target, int connections) throws Exception {
        Server.Figures before = target.server().figures();
        long requests = Wrk.run(target.url(), connections, SECONDS);
        Server.Figures after = target.server().figures();
        return new Sample(
                (double) requests / SECONDS,
                (after.nanosOfCpu() - before.nanosOfCpu()) / 1000.0 / requests,
                (double) (after.bytesAllocated() - before.bytesAllocated()) / requests);
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
}
