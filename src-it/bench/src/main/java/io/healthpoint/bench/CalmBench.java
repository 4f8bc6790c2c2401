package io.healthpoint.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What kubelets do: a few probes a second, each on a connection of its own, to a server that has just begun and never gets warm. Each
 * server in turn is a new process, the constant resource among them; every ratio is to the constant in the same round.
 */
final class CalmBench {

    private static final int SECONDS = Integer.getInteger("bench.calm.seconds", 120);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WINDOW_SECONDS = 10;
    private static final int CHECKS = 10;
    private static final int[] RATES = {1, 20};

    private CalmBench() {}

    /** One server's two minutes: how long each probe took, and CPU, in ms, a probe, by window. */
    private record Run(
            double[] millis, double[] cpu, double switches, double residentMegabytes, double threads, double idle) {

        double at(double share) {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
        }
    }

    private interface Starter {
        Server start() throws Exception;
    }

    private record Target(String name, String path, Starter starter) {}

    static void main() throws Exception {
        List<Target> targets = targets();
        for (int rate : RATES) {
            Run[][] runs = new Run[targets.size()][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int index = 0; index < targets.size(); index++) {
                    runs[index][round] = run(targets.get(index), rate);
                }
            }
            print(rate, targets, runs);
        }
    }

    private static List<Target> targets() throws Exception {
        int length;
        try (Server ours = Candidate.HEALTHPOINT.start(Checks.up(CHECKS))) {
            length = ours.get("/health/").body().getBytes(StandardCharsets.UTF_8).length;
        }
        List<Target> targets = new ArrayList<>();
        targets.add(new Target("constant", "/health/", () -> Candidate.startConstant(length)));
        for (Candidate candidate :
                List.of(Candidate.HEALTHPOINT, Candidate.SMALLRYE, Candidate.SPRING, Candidate.DROPWIZARD)) {
            targets.add(new Target(candidate.label(), candidate.path(), () -> candidate.start(Checks.up(CHECKS))));
        }
        return targets;
    }

    private static Run run(Target target, int rate) throws Exception {
        try (Server server = target.starter().start()) {
            int windows = Math.max(1, SECONDS / WINDOW_SECONDS);
            int perWindow = rate * Math.min(SECONDS, WINDOW_SECONDS);
            double[] millis = new double[windows * perWindow];
            double[] cpu = new double[windows];
            ProcessFigures first = server.process();
            long start = System.nanoTime();
            for (int window = 0; window < windows; window++) {
                long before = server.process().cpuMillis();
                for (int probe = window * perWindow; probe < (window + 1) * perWindow; probe++) {
                    sleepUntil(start + probe * 1_000_000_000L / rate);
                    millis[probe] = probe(URI.create(server.url(target.path())));
                }
                cpu[window] = (double) (server.process().cpuMillis() - before) / perWindow;
            }
            ProcessFigures last = server.process();
            Thread.sleep(WINDOW_SECONDS * 1000L);
            double idle = (double) (server.process().cpuMillis() - last.cpuMillis()) / WINDOW_SECONDS;
            double switches = (double) (last.switches() - first.switches()) / millis.length;
            return new Run(millis, cpu, switches, last.residentKilobytes() / 1024.0, last.threads(), idle);
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private static double probe(URI uri) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setTcpNoDelay(true);
            String request = "GET " + uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery())
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(uri + ": " + answer);
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(int rate, List<Target> targets, Run[][] runs) {
        int windows = runs[0][0].cpu().length;
        System.out.println(
                "| probes/s | server | first probe, ms (ratio) | CPU ratio, first 10 s | worst of the later 10 s"
                        + " | last | p50, ms | p99 | p99.9 | slowest | switches a probe | resident, MB | threads | idle CPU, ms/s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int index = 0; index < targets.size(); index++) {
            Run[] own = runs[index];
            double[] ratios = IntStream.range(0, windows)
                    .mapToDouble(window -> ratio(own, runs[0], run -> run.cpu()[window]))
                    .toArray();
            System.out.printf(
                    "| %d | %s | %.0f (%.2f) | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f | %.0f | %.1f | %.0f | %.0f | %.1f |%n",
                    rate,
                    targets.get(index).name(),
                    median(own, run -> run.millis()[0]),
                    ratio(own, runs[0], run -> run.millis()[0]),
                    ratios[0],
                    Arrays.stream(ratios).skip(1).max().orElse(ratios[0]),
                    ratios[windows - 1],
                    median(own, run -> run.at(0.5)),
                    median(own, run -> run.at(0.99)),
                    median(own, run -> run.at(0.999)),
                    median(own, run -> run.at(1)),
                    median(own, Run::switches),
                    median(own, Run::residentMegabytes),
                    median(own, Run::threads),
                    median(own, Run::idle));
        }
    }

    private static double ratio(Run[] own, Run[] base, ToDoubleFunction<Run> figure) {
        return median(IntStream.range(0, own.length)
                .mapToDouble(round -> figure.applyAsDouble(own[round]) / figure.applyAsDouble(base[round]))
                .toArray());
    }

    private static double median(Run[] runs, ToDoubleFunction<Run> figure) {
        return median(Arrays.stream(runs).mapToDouble(figure).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
