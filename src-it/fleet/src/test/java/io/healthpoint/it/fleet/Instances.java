package io.healthpoint.it.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The instances of one application, with what they share. */
final class Instances implements AutoCloseable {

    static final List<String> NAMES = List.of("a", "b", "c");

    // Many of them on a small machine.
    private static final Map<String, String> SMALL =
            Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx192m");

    private static final Map<String, Sample> SAMPLES = new ConcurrentHashMap<>();

    private final String classPath;
    private final List<String> settings;
    private final Path directory;
    private final List<Process> launched = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();

    private Instances(String classPath, List<String> settings, Path directory) {
        this.classPath = classPath;
        this.settings = settings;
        this.directory = directory;
    }

    /**
     * None yet.
     *
     * @param engine sample that gives them what they share
     * @param settings of all of them
     */
    static Instances of(String engine, List<String> settings) throws IOException {
        String classPath =
                sample("checks").classes() + File.pathSeparator + sample(engine).classPath();
        return new Instances(classPath, settings, Files.createTempDirectory("healthpoint-fleet"));
    }

    /** Starts those that are missing, all at once. Returns when they serve. */
    void launchAll() {
        List<String> missing = new ArrayList<>(NAMES);
        all().forEach(instance -> missing.remove(instance.name()));
        start(missing);
    }

    /** Starts those that are missing. Returns when all know of all. */
    void complete() {
        launchAll();
        awaitComplete();
    }

    /** Returns when all know of all, and of nobody else. */
    void awaitComplete() {
        all().forEach(Instances::awaitComplete);
    }

    /** Returns when that one knows of all, and of nobody else. */
    static void awaitComplete(Instance instance) {
        Awaited.until(
                "all at " + instance.name(),
                instance::fleet,
                fleet -> fleet.success().keySet().equals(Set.copyOf(NAMES))
                        && fleet.warning().isEmpty()
                        && fleet.error().isEmpty());
    }

    Instance start(String name, String... more) {
        Instance started = Instance.awaited(name, launch(name, more));
        instances.add(started);
        return started;
    }

    Instance named(String name) {
        return all().stream()
                .filter(instance -> instance.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Who made it. */
    Instance whoMade(Run run) {
        return instances.stream()
                .filter(instance -> instance.pid() == run.pid())
                .findFirst()
                .orElseThrow();
    }

    List<Instance> allBut(Instance one) {
        return all().stream().filter(instance -> instance != one).toList();
    }

    /** Those that run. */
    List<Instance> all() {
        return instances.stream().filter(Instance::isAlive).toList();
    }

    Runs runsOf(String check) {
        return new Runs(directory.resolve(check + ".runs"));
    }

    /** From now on that check is down. */
    void putDown(String check) throws IOException {
        Files.createFile(directory.resolve(check + ".down"));
    }

    void putUp(String check) throws IOException {
        Files.deleteIfExists(directory.resolve(check + ".down"));
    }

    /** Writes into the map that they share, past the library. */
    void write(Map<String, String> entries) throws IOException {
        Path order = Files.createDirectories(directory.resolve("writing"));
        for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
            Files.writeString(order.resolve(entry.getKey().replace('/', '|')), entry.getValue());
        }
        Files.move(order, directory.resolve("write"));
        Answer answer = all().get(0).get("/health/orders");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Nobody is held, and no check is told to be down. */
    void restore() throws IOException {
        all().forEach(Instance::goOn);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path down :
                    files.filter(file -> file.toString().endsWith(".down")).toList()) {
                Files.delete(down);
            }
        }
    }

    /** All that they have printed. */
    String output() {
        return instances.stream().map(Instance::toString).collect(Collectors.joining("\n"));
    }

    void kill() throws InterruptedException {
        for (Process process : launched) {
            process.destroyForcibly().waitFor();
        }
        launched.clear();
        instances.clear();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
        }
    }

    private void start(List<String> names) {
        Map<String, Process> starting = new TreeMap<>();
        names.forEach(name -> starting.put(name, launch(name)));
        starting.forEach((name, process) -> instances.add(Instance.awaited(name, process)));
    }

    private Process launch(String name, String... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "app.directory=" + directory,
                "healthpoint.fleet.store=bean",
                "healthpoint.fleet.node=" + name,
                "healthpoint.fleet.interval=1s",
                "healthpoint.fleet.forget=6s",
                "healthpoint.basicauth.username=" + Instance.USER,
                "healthpoint.basicauth.password=" + Instance.PASSWORD));
        all.addAll(List.of(more));
        Process process = Server.launch(classPath, SMALL, "io.healthpoint.embedded.Main", all.toArray(String[]::new));
        launched.add(process);
        return process;
    }

    // Compiled once: tests run side by side, and must not write what another's process reads.
    private static Sample sample(String name) {
        // Infinispan's classes are annotated with what is not published, of which a compiler warns.
        return SAMPLES.computeIfAbsent(name, key -> Sample.of("fleet/" + key, "-nowarn"));
    }
}
