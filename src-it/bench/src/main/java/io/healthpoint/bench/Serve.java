package io.healthpoint.bench;

import com.sun.net.httpserver.HttpServer;
import io.healthpoint.embedded.EmbeddedServer;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** One server under test in a process of its own: {@code Serve KIND PORT LENGTH}; figures of the process at PORT + 1. */
public final class Serve {

    private Serve() {}

    /** The base of all ratios: a response with one header and constant bytes. */
    @Path("/health/")
    public static class Constant {
        private final byte[] body;

        Constant(int length) {
            body = new byte[length];
            Arrays.fill(body, (byte) ' ');
        }

        @GET
        @Produces("application/json")
        public Response get() {
            return Response.ok(body).header("Cache-Control", "no-store").build();
        }
    }

    /** SmallRye Health behind Jersey. */
    @Path("/health/")
    public static class SmallRye {
        private final SmallRyeHealthReporter reporter;

        SmallRye(SmallRyeHealthReporter reporter) {
            this.reporter = reporter;
        }

        @GET
        @Produces("application/json")
        public Response get() {
            SmallRyeHealth health = reporter.getHealth();
            ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
            reporter.reportHealth(body, health);
            return Response.status(health.isDown() ? 503 : 200)
                    .header("Cache-Control", "no-store")
                    .entity(body.toByteArray())
                    .build();
        }
    }

    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "constant" -> jersey(port, new Constant(Integer.parseInt(arguments[2])));
            case "smallrye" ->
                jersey(
                        port,
                        new SmallRye(
                                container().select(SmallRyeHealthReporter.class).get()));
            default -> {
                container();
                EmbeddedServer.start(CDI.current());
            }
        }
        figures(port + 1);
        System.out.println("serving");
        Thread.currentThread().join();
    }

    private static SeContainer container() {
        return SeContainerInitializer.newInstance().initialize();
    }

    private static void jersey(int port, Object resource) {
        ResourceConfig config =
                new ResourceConfig().register(resource).property("jersey.config.server.wadl.disableWadl", true);
        GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:" + port + "/"), config, true);
    }

    private static void figures(int port) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 16);
        server.createContext("/", exchange -> {
            byte[] body = figures().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    // Bytes allocated, nanoseconds of CPU, threads, heap in use, classes.
    private static String figures() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Runtime runtime = Runtime.getRuntime();
        return "%d %d %d %d %d"
                .formatted(
                        allocated,
                        system.getProcessCpuTime(),
                        threads.getThreadCount(),
                        runtime.totalMemory() - runtime.freeMemory(),
                        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
