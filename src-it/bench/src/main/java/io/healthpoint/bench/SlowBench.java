package io.healthpoint.bench;

import io.healthpoint.bench.Clients.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * How long probes wait for checks that sleep 100 ms each, and for one that hangs, what that does to another resource of the
 * same server, and how many threads it takes and leaves.
 */
final class SlowBench {

    private static final List<Candidate> CANDIDATES =
            List.of(Candidate.MOUNTED, Candidate.SMALLRYE, Candidate.SPRING, Candidate.DROPWIZARD);
    private static final int IDLE_SECONDS = 20;

    private SlowBench() {}

    private record Threads(int before, int during) {}

    /** The 99th percentile of another resource. */
    private record Others(Answer idle, Answer meanwhile) {}

    private record Row(Server server, Answer first, Answer second, Answer slowest, Others others, Threads threads) {
        // Threads are counted once more, now that nobody asks.
        void print(String what) throws Exception {
            System.out.printf(
                    "| %s | %s | %s | %s | %s | %s | %s | %d | %d | %d |%n",
                    what,
                    server.name(),
                    first,
                    second,
                    slowest,
                    others.idle(),
                    others.meanwhile(),
                    threads.before(),
                    threads.during(),
                    server.figures().threads());
        }
    }

    static void main() throws Exception {
        System.out.println("| checks | server | first probe, ms (status) | second probe | 64 at once, slowest"
                + " | another resource before, p99 | meanwhile, p99 | threads before | after 64 | " + IDLE_SECONDS
                + " s later |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        compare("10 that sleep 100 ms", new Checks(10, Checks.Body.SLEEP));
        compare("100 that sleep 100 ms", new Checks(100, Checks.Body.SLEEP));
        compare("1 that hangs", new Checks(1, Checks.Body.HANG));
    }

    private static void compare(String what, Checks checks) throws Exception {
        List<Server> servers = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try {
            for (Candidate candidate : CANDIDATES) {
                Server server = candidate.start(checks);
                servers.add(server);
                rows.add(measure(candidate, server));
            }
            Thread.sleep(IDLE_SECONDS * 1000L);
            for (Row row : rows) {
                row.print(what);
            }
        } finally {
            servers.forEach(Server::close);
        }
    }

    private static Row measure(Candidate candidate, Server server) throws Exception {
        try (Clients clients = new Clients(server)) {
            // Warms the server and the client, not the checks.
            for (int round = 0; round < 50; round++) {
                clients.slowest(candidate.quietPath());
                clients.slowest("/other/");
            }
            int before = server.figures().threads();
            Answer idle = clients.others("/other/");
            Answer first = clients.get(candidate.path());
            Answer second = clients.get(candidate.path());
            Answer slowest = clients.slowest(candidate.path());
            int during = server.figures().threads();
            Answer meanwhile = clients.othersMeanwhile(candidate.path(), "/other/");
            return new Row(server, first, second, slowest, new Others(idle, meanwhile), new Threads(before, during));
        }
    }
}
