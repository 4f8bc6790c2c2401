package io.healthpoint.bench;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.checks.system.Bound;
import io.healthpoint.checks.system.DeadlockCheck;
import io.healthpoint.checks.system.DescriptorsCheck;
import io.healthpoint.checks.system.DiskCheck;
import io.healthpoint.checks.system.FileCheck;
import io.healthpoint.checks.system.HeapCheck;
import io.healthpoint.checks.system.JmxCheck;
import io.healthpoint.checks.system.ThreadsCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A warm run of each built-in check that asks nobody outside. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LocalChecksBenchmark {

    @Param({"disk", "disk, write", "file", "heap", "deadlock", "threads", "descriptors", "jmx"})
    String type;

    private Path folder;
    private Callable<Outcome> check;

    @Setup
    public void make() throws IOException {
        folder = Files.createTempDirectory("checks");
        DiskCheck disk = DiskCheck.of(folder);
        Map<String, Callable<Outcome>> checks = Map.of(
                "disk", disk,
                "disk, write", disk.write(true),
                "file", FileCheck.of(folder).minSize(Level.bytes(1)),
                "heap", HeapCheck.of(),
                "deadlock", DeadlockCheck.of(),
                "threads", ThreadsCheck.of().warn(100).down(1000),
                "descriptors", DescriptorsCheck.of(),
                "jmx",
                        JmxCheck.of("java.lang:type=Memory", "HeapMemoryUsage.used")
                                .of("HeapMemoryUsage.max")
                                .warn(Bound.parse(">90%")));
        check = checks.get(type);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(folder);
    }

    @Benchmark
    public Outcome run() throws Exception {
        return check.call();
    }

    static void main() throws Exception {
        new Runner(new OptionsBuilder()
                        .include(LocalChecksBenchmark.class.getName())
                        .addProfiler("gc")
                        .build())
                .run();
    }
}
