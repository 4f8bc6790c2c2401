package io.healthpoint.bench.server;

import com.sun.net.httpserver.HttpServer;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Runs the main class of one server with its port and further arguments, {@code Serve MAIN ARGUMENTS}, and tells figures of
 * the process at another port. Needs the JDK alone, so that it fits on every class path.
 */
public final class Serve {

    private Serve() {}

    public static void main(String... arguments) throws Exception {
        String[] own = arguments.clone();
        own[0] = System.getProperty("bench.port");
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) own);
        figures(Integer.getInteger("bench.figures.port"));
        Thread.currentThread().join();
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

    // Bytes allocated, nanoseconds of CPU, threads.
    private static String figures() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d %d %d".formatted(allocated, system.getProcessCpuTime(), threads.getThreadCount());
    }
}
