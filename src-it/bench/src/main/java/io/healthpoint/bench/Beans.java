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
    private static final String OURS = """
            package bench;

            @jakarta.enterprise.context.ApplicationScoped
            public class %s {
                @io.healthpoint.HealthCheck
                boolean check() {
                    %s
                    return true;
                }
            }
            """;
    private static final String MICROPROFILE = """
            package bench;

            import org.eclipse.microprofile.health.HealthCheck;
            import org.eclipse.microprofile.health.HealthCheckResponse;

            @org.eclipse.microprofile.health.Liveness
            @jakarta.enterprise.context.ApplicationScoped
            public class %s implements HealthCheck {
                public HealthCheckResponse call() {
                    %s
                    return HealthCheckResponse.up(getClass().getSimpleName());
                }
            }
            """;

    private Beans() {}

    /** Classes with a {@code @HealthCheck} method each. */
    static Path ours(Checks checks) throws IOException {
        return build("ours", OURS, checks);
    }

    /** Classes with a MicroProfile Health check each. */
    static Path microProfile(Checks checks) throws IOException {
        return build("mp", MICROPROFILE, checks);
    }

    /** Classes without a check. */
    static Path plain(int count) throws IOException {
        return build("plain", OURS.replace("@io.healthpoint.HealthCheck", ""), Checks.up(count));
    }

    private static Path build(String kind, String template, Checks checks) throws IOException {
        Path folder = WORK.resolve(kind + "-" + checks.body() + "-" + checks.count());
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("META-INF/beans.xml"), BEANS_XML);
        List<String> command = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        for (int number = 0; number < checks.count(); number++) {
            String name = "C%04d".formatted(number);
            Path source = sources.resolve(name + ".java");
            Files.writeString(source, template.formatted(name, checks.body().java()));
            command.add(source.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new IOException("the beans do not compile");
        }
        return classes;
    }
}
