package io.healthpoint.embedded;

import jakarta.annotation.Priority;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveBuilder;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveHandler;
import org.jspecify.annotations.Nullable;

/**
 * Tells Weld SE which classes of this JAR are beans: six. Left to itself it loads all two hundred to find out, at each start.
 * Found by the service loader.
 */
@Priority(OwnArchive.BEFORE_WELDS_OWN)
public final class OwnArchive implements BeanArchiveHandler {

    static final int BEFORE_WELDS_OWN = 1000;

    /** A test keeps them in step with the annotations. */
    static final List<String> BEANS = List.of(
            "io.healthpoint.assembly.Assembly",
            "io.healthpoint.bridge.micrometer.MicrometerRuns",
            "io.healthpoint.bridge.microprofile.MicroProfileChecks",
            "io.healthpoint.bridge.opentelemetry.OpenTelemetryRuns",
            "io.healthpoint.checks.configured.ConfiguredChecks",
            "io.healthpoint.discovery.full.AnnotatedChecks",
            "io.healthpoint.rest.HealthResourceProducer");

    private static final String OWN_CLASSES = "io/healthpoint/";

    /** For the service loader. */
    public OwnArchive() {}

    // Null is how to pass an archive on. With Jandex Weld asks its index of each class, and loads none.
    @Override
    public @Nullable BeanArchiveBuilder handle(String reference) {
        return isPresent("org.jboss.jandex.Index") || !isOurs(reference) ? null : ofBeans();
    }

    private static BeanArchiveBuilder ofBeans() {
        BeanArchiveBuilder archive = new BeanArchiveBuilder();
        BEANS.forEach(archive::addClass);
        return archive;
    }

    // Where somebody has put this library and his own classes into one JAR, those are beans too.
    private static boolean isOurs(String reference) {
        try {
            Path archive = Path.of(reference);
            return Files.isRegularFile(archive)
                    && Files.isSameFile(archive, Objects.requireNonNull(whereThisIs()))
                    && holdsOurClassesOnly(archive);
        } catch (IOException | RuntimeException | URISyntaxException unknown) {
            return false;
        }
    }

    private static @Nullable Path whereThisIs() throws URISyntaxException {
        CodeSource source = OwnArchive.class.getProtectionDomain().getCodeSource();
        return source == null ? null : Path.of(source.getLocation().toURI());
    }

    private static boolean holdsOurClassesOnly(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            boolean only = true;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); only && entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                only = name.startsWith(OWN_CLASSES) || !name.endsWith(".class");
            }
            return only;
        }
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, OwnArchive.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
