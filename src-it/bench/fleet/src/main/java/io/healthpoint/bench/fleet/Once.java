package io.healthpoint.bench.fleet;

import io.healthpoint.threads.OwnThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A check that runs once for five instances, while whoever has run it last is killed every twenty intervals. */
final class Once {

    private static final int INSTANCES = 5;
    private static final int CHECKS = 3;
    private static final Duration INTERVAL = Duration.ofMillis(300);
    private static final int INTERVALS = 1000;
    private static final int INTERVALS_OF_A_LIFE = 20;
    private static final int INTERVALS_UNTIL_REPLACED = 4;
    /** Runs are 1.0 to 1.1 intervals apart; one that a busy machine makes late is followed by one in time. */
    private static final double TWO_RUNS = 0.7;

    private record Run(long at, int instance) {}

    private final Shared shared;
    private final Random random = new Random(17);
    private final OwnThreads threads = new OwnThreads();
    private final Queue<Run> runs = new ConcurrentLinkedQueue<>();
    private final List<Long> kills = new ArrayList<>();
    private final Instance[] instances = new Instance[INSTANCES];
    private volatile int last;

    private Once(Shared shared) {
        this.shared = shared;
    }

    // Side by side: they wait most of the time.
    static void main() throws Exception {
        System.out.println(
                "| store | intervals | kills | runs | two runs in an interval | shortest pause | longest after a kill | longest else |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        ExecutorService both = Executors.newCachedThreadPool();
        List<Future<?>> measured = new ArrayList<>();
        for (Shared shared : List.of(Shared.postgres(), Shared.hazelcast())) {
            measured.add(both.submit(() -> {
                new Once(shared).measure();
                return null;
            }));
        }
        for (Future<?> one : measured) {
            one.get();
        }
    }

    private void measure() throws Exception {
        for (int number = 0; number < INSTANCES; number++) {
            start(number);
        }
        long start = System.nanoTime() + INTERVAL.multipliedBy(5).toNanos();
        sleep(5);
        for (int life = 0; life < INTERVALS / INTERVALS_OF_A_LIFE; life++) {
            double before = INTERVALS_OF_A_LIFE / 2.0 + random.nextDouble();
            sleep(before);
            int killed = last;
            kills.add(System.nanoTime());
            instances[killed].kill();
            sleep(INTERVALS_UNTIL_REPLACED);
            start(killed);
            sleep(INTERVALS_OF_A_LIFE - before - INTERVALS_UNTIL_REPLACED);
        }
        print(runs.stream()
                .filter(run -> run.at() - start >= 0)
                .map(Run::at)
                .sorted()
                .toList());
        for (Instance instance : instances) {
            instance.kill();
        }
        threads.stop();
        shared.close();
    }

    private void start(int number) {
        instances[number] = new Instance("instance-" + number, shared.of(number), CHECKS, INTERVAL, threads, () -> {
            last = number;
            runs.add(new Run(System.nanoTime(), number));
        });
    }

    private void print(List<Long> at) {
        int two = 0;
        double shortest = Double.MAX_VALUE;
        double afterKill = 0;
        double longest = 0;
        for (int run = 1; run < at.size(); run++) {
            long from = at.get(run - 1);
            long to = at.get(run);
            double pause = (to - from) / (double) INTERVAL.toNanos();
            two += pause < TWO_RUNS ? 1 : 0;
            shortest = Math.min(shortest, pause);
            if (kills.stream().anyMatch(kill -> kill >= from && kill < to)) {
                afterKill = Math.max(afterKill, pause);
            } else {
                longest = Math.max(longest, pause);
            }
        }
        System.out.printf(
                "| %s | %d | %d | %d | %d | %.2f | %.2f | %.2f |%n",
                shared.name(), INTERVALS, kills.size(), at.size(), two, shortest, afterKill, longest);
    }

    private static void sleep(double intervals) throws InterruptedException {
        Thread.sleep((long) (INTERVAL.toMillis() * intervals));
    }
}
