package io.healthpoint.bench;

import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.access.Caller;
import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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

/** A probe without HTTP: from the request to the bytes, and from the API to the report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProbeBenchmark {

    private static final Request REQUEST = new Request("GET", RequestPath.of("/"), null, null, Caller.NOBODY);

    @Param({"10", "100", "1000"})
    int checks;

    @Param({"0s", "5ms"})
    String share;

    private SeContainer container;
    private Endpoint endpoint;
    private Healthpoint health;

    @Setup(Level.Trial)
    public void start() {
        System.setProperty("healthpoint.share", share);
        System.setProperty("healthpoint.details", "always");
        container = SeContainerInitializer.newInstance().initialize();
        endpoint = container.select(Endpoint.class).get();
        health = container.select(Healthpoint.class).get();
        for (int number = 0; number < checks; number++) {
            health.register("check-%04d".formatted(number), Policy.DEFAULT, Outcome::up);
        }
    }

    @TearDown(Level.Trial)
    public void stop() {
        container.close();
    }

    @Benchmark
    public Answer answer() {
        return endpoint.answer(REQUEST).join();
    }

    @Benchmark
    public Report report() {
        return health.report();
    }

    static void main() throws Exception {
        new Runner(new OptionsBuilder()
                        .include(ProbeBenchmark.class.getName())
                        .addProfiler("gc")
                        .build())
                .run();
    }
}
