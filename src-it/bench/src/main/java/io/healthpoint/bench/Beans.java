package io.healthpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Writes and compiles many small beans, as an application has them: one class a check. */
final class Beans {

    private static final Path WORK = Path.of(System.getProperty("bench.work"));
    private static final String BEANS_XML =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    private Beans() {}

    /** Classes with a {@code @HealthCheck} method each. */
    static Path ours(int count) throws IOException {
        return build("ours", count, "@io.healthpoint.HealthCheck boolean check() { return true; }", "");
    }

    /** Classes with a {@code @HealthCheck} method of a certain body. */
    static Path withBody(String kind, int count, String body) throws IOException {
        return build(kind, count, "@io.healthpoint.HealthCheck boolean check() " + body, "");
    }

    /** Classes with a MicroProfile Health check each. */
    static Path microProfile(int count) throws IOException {
        String call = "public org.eclipse.microprofile.health.HealthCheckResponse call() {"
                + " return org.eclipse.microprofile.health.HealthCheckResponse.up(getClass().getSimpleName()); }";
        return build("mp", count, call, "implements org.eclipse.microprofile.health.HealthCheck");
    }

    /** Classes without a check. */
    static Path plain(int count) throws IOException {
        return build("plain", count, "boolean check() { return true; }", "");
    }

    private static Path build(String kind, int count, String body, String implemented) throws IOException {
        Path folder = WORK.resolve(kind + count);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes =
                Files.createDirectories(folder.resolve("classes/META-INF")).getParent();
        Files.writeString(classes.resolve("META-INF/beans.xml"), BEANS_XML);
        List<String> command = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        for (int number = 0; number < count; number++) {
            String annotation = kind.equals("mp") ? "@org.eclipse.microprofile.health.Liveness " : "";
            String name = "C%04d".formatted(number);
            Path source = sources.resolve(name + ".java");
            Files.writeString(
                    source,
                    "package bench; @jakarta.enterprise.context.ApplicationScoped %spublic class %s %s { %s }"
                            .formatted(annotation, name, implemented, body));
            command.add(source.toString());
        }
        if (count > 0
                && ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new IOException("the beans do not compile");
        }
        return classes;
    }
}
