package io.healthpoint.bench;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the library adds to the start of Weld SE: with the JAR on the class path and without, in turns. */
final class BootBench {

    private static final int ROUNDS = 5;

    private BootBench() {}

    /** The process that is measured: prints the milliseconds of the start and the number of classes. */
    static final class Probe {
        public static void main(String... arguments) {
            long start = System.nanoTime();
            try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
                double millis = (System.nanoTime() - start) / 1e6;
                int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
                System.out.println("started " + container.isRunning() + " " + millis + " " + classes);
            }
        }
    }

    static void main() throws Exception {
        System.out.println("| start of Weld SE | ms, median of " + ROUNDS + " | classes |");
        System.out.println("|---|---|---|");
        Path one = Beans.plain(1);
        compare("1 bean", one, "1 bean, with healthpoint, no check", one);
        compare("1000 beans", Beans.plain(1000), "1000 beans with a check each", Beans.ours(Checks.up(1000)));
    }

    private static void compare(String without, Path plain, String with, Path checked) throws Exception {
        double[][] bare = new double[ROUNDS][];
        double[][] full = new double[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = start(plain, false);
            full[round] = start(checked, true);
        }
        print(without, bare);
        print(with, full);
    }

    private static void print(String name, double[][] rounds) {
        Arrays.sort(rounds, (one, other) -> Double.compare(one[0], other[0]));
        System.out.printf("| %s | %.0f | %.0f |%n", name, rounds[ROUNDS / 2][0], rounds[ROUNDS / 2][1]);
    }

    private static double[] start(Path beans, boolean ours) throws Exception {
        String libraries = ours ? ClassPath.own("smallrye", "jmh") : ClassPath.own("smallrye", "jmh", "healthpoint-");
        List<String> command = new ArrayList<>(List.of("java", "-Xmx256m", "-cp", ClassPath.join(beans, libraries)));
        command.add(Probe.class.getName());
        Process process = new ProcessBuilder(command).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String[] figures = output.lines()
                .filter(line -> line.startsWith("started"))
                .findFirst()
                .orElseThrow()
                .split(" ");
        return new double[] {Double.parseDouble(figures[2]), Double.parseDouble(figures[3])};
    }
}
