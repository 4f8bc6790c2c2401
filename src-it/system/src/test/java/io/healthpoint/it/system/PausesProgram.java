package io.healthpoint.it.system;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.checks.system.HeapCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps nearly all of its heap and collects it again and again: a JVM that does little else. */
final class PausesProgram {

    private static final int BLOCK = 1024;
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private static volatile Object latest;

    private PausesProgram() {}

    public static void main(String[] arguments) {
        HeapCheck check = HeapCheck.of().window(WINDOW).warn(Level.percent(60)).down(Level.percent(70));
        List<byte[]> kept = new ArrayList<>();
        long wanted = Runtime.getRuntime().maxMemory() / 100 * 75;
        while ((long) kept.size() * (BLOCK + 20) < wanted) {
            kept.add(new byte[BLOCK]);
        }
        long end = System.nanoTime() + WINDOW.multipliedBy(2).toNanos();
        while (System.nanoTime() - end < 0) {
            System.gc();
            latest = check.call();
        }
        Outcome outcome = check.call();
        System.out.println(outcome.status() + " " + outcome.detail() + " " + kept.size());
    }
}
