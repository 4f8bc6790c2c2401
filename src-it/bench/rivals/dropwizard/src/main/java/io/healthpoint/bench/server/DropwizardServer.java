package io.healthpoint.bench.server;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dropwizard's health at {@code /health-check}, and another resource: {@code DropwizardServer PORT COUNT BODY}. Its checks
 * run in the background, every five seconds where nothing else is said.
 */
public class DropwizardServer extends Application<Configuration> {

    private final int port;
    private final int count;
    private final String body;

    DropwizardServer(int port, int count, String body) {
        this.port = port;
        this.count = count;
        this.body = body;
    }

    /** What the application is there for. */
    @Path("/other/")
    public static class Other {
        @GET
        @Produces("application/json")
        public byte[] get() {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
    }

    public static void main(String... arguments) throws Exception {
        new DropwizardServer(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), arguments[2])
                .run("server", "settings");
    }

    @Override
    public void initialize(Bootstrap<Configuration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(
                path -> new ByteArrayInputStream(settings().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        for (int number = 0; number < count; number++) {
            environment.healthChecks().register(name(number), check());
        }
        environment.jersey().register(new Other());
    }

    // The administration's port is not asked; any free one will do.
    private String settings() {
        String checks = IntStream.range(0, count)
                .mapToObj(number -> "    - {name: " + name(number) + ", critical: true}\n")
                .collect(Collectors.joining());
        return """
                logging: {level: WARN}
                server:
                  requestLog: {appenders: []}
                  applicationConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                health:
                  healthCheckUrlPaths: ["/health-check"]
                  healthChecks:
                """.formatted(port) + checks;
    }

    private HealthCheck check() {
        return new HealthCheck() {
            @Override
            protected Result check() throws InterruptedException {
                switch (body) {
                    case "SLEEP" -> Thread.sleep(100);
                    case "HANG" -> Thread.currentThread().join();
                    default -> {}
                }
                return Result.healthy();
            }
        };
    }

    private static String name(int number) {
        return "C%04d".formatted(number);
    }
}
