package io.healthpoint.it.system;

import io.healthpoint.Outcome;
import io.healthpoint.checks.system.HeapCheck;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Fills its heap with garbage, with what it keeps, and lets go of it; says after each what the check says. */
final class HeapProgram {

    private static final int BLOCK = 8 * 1024;

    private static volatile Object latest;

    private HeapProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        HeapCheck check = HeapCheck.of().window(Duration.ofSeconds(30));
        say("fresh", check);
        List<byte[]> kept = new ArrayList<>();
        litter();
        say("garbage", check);
        long wanted = Runtime.getRuntime().maxMemory() / 100 * Integer.parseInt(arguments[0]);
        while ((long) kept.size() * BLOCK < wanted) {
            kept.add(new byte[BLOCK]);
        }
        collect();
        say("full", check);
        kept.clear();
        collect();
        say("empty", check);
    }

    /** Some heaps full of what nobody keeps, until there was a collection or more. */
    private static void litter() throws InterruptedException {
        long before = collections();
        long heaps = 3 * Runtime.getRuntime().maxMemory() / BLOCK;
        for (long i = 0; i < heaps || collections() == before; i++) {
            latest = new byte[BLOCK];
        }
        // What is told of a collection comes a little after it.
        Thread.sleep(100);
    }

    private static void collect() throws InterruptedException {
        System.gc();
        Thread.sleep(300);
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static void say(String moment, HeapCheck check) {
        Outcome outcome = check.call();
        System.out.println(moment + ": " + outcome.status() + " " + outcome.detail() + " " + outcome.data());
    }
}
