package io.healthpoint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a library adds to the start of Weld SE with the same number of beans, in turns, and how long the first probe takes. */
final class BootBench {

    private static final int ROUNDS = 11;

    private BootBench() {}

    private record Application(String name, BootProbe.Library library, Path beans) {}

    /** What {@link BootProbe} tells. */
    private record Start(double millis, double probe, double heap, double metaspace, double classes) {
        static Start parse(String line) {
            String[] figures = line.split(" ");
            double[] all = Arrays.stream(figures)
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Start(all[0], all[1], all[2], all[3], all[4]);
        }
    }

    private interface Figure {
        double of(Start start);
    }

    static void main() throws Exception {
        System.out.println("| start of Weld SE | ms | more than bare, ms (ratio) | first probe, ms"
                + " | heap more than bare, kB | metaspace more, kB | classes |");
        System.out.println("|---|---|---|---|---|---|---|");
        Path one = Beans.plain(1);
        compare(
                new Application("1 bean", BootProbe.Library.NONE, one),
                new Application("1 bean, healthpoint, no check", BootProbe.Library.HEALTHPOINT, one),
                new Application("1 bean, SmallRye Health, no check", BootProbe.Library.SMALLRYE, one));
        compare(
                new Application("1000 beans", BootProbe.Library.NONE, Beans.plain(1000)),
                new Application(
                        "1000 beans, a healthpoint check each",
                        BootProbe.Library.HEALTHPOINT,
                        Beans.ours(Checks.up(1000))),
                new Application(
                        "1000 beans, a SmallRye Health check each",
                        BootProbe.Library.SMALLRYE,
                        Beans.microProfile(Checks.up(1000))));
    }

    // The first is the bare one.
    private static void compare(Application... applications) throws Exception {
        Start[][] starts = new Start[applications.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int index = 0; index < applications.length; index++) {
                starts[index][round] = start(applications[index]);
            }
        }
        for (int index = 0; index < applications.length; index++) {
            print(applications[index].name(), starts[index], starts[0]);
        }
    }

    private static void print(String name, Start[] own, Start[] bare) {
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> own[round].millis() / bare[round].millis());
        System.out.printf(
                "| %s | %.0f | %.0f (%.2f) | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                median(own, Start::millis),
                more(own, bare, Start::millis),
                median(ratios),
                median(own, Start::probe),
                more(own, bare, Start::heap),
                more(own, bare, Start::metaspace),
                median(own, Start::classes));
    }

    private static double more(Start[] own, Start[] bare, Figure figure) {
        double[] values = new double[ROUNDS];
        Arrays.setAll(values, round -> figure.of(own[round]) - figure.of(bare[round]));
        return median(values);
    }

    private static double median(Start[] starts, Figure figure) {
        return median(Arrays.stream(starts).mapToDouble(figure::of).toArray());
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Start start(Application application) throws IOException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx256m", "-cp"));
        command.add(ClassPath.join(application.beans(), libraries(application.library())));
        command.add("-Dhealthpoint.details=always");
        command.add(BootProbe.class.getName());
        command.add(application.library().name());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines()
                .filter(line -> line.startsWith("started"))
                .findFirst()
                .map(Start::parse)
                .orElseThrow(() -> new IOException(application.name() + " did not start: " + output));
    }

    private static String libraries(BootProbe.Library library) {
        return switch (library) {
            case NONE -> ClassPath.own("smallrye", "jmh", "healthpoint-");
            case HEALTHPOINT -> ClassPath.own("smallrye", "jmh");
            case SMALLRYE -> ClassPath.own("jmh", "healthpoint-");
        };
    }
}
