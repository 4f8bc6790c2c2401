package io.healthpoint.servlet;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the application's class files, and those in its libraries, for what JAX-RS may have at a path.
 *
 * <p>A container would look by itself where an initializer has {@code @HandlesTypes}. But Tomcat and Jetty start no application
 * in which a type named there is absent, and JAX-RS is absent in many.
 */
final class JaxRsClasses {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private static final String CLASSES = "/WEB-INF/classes/";
    private static final String LIBRARIES = "/WEB-INF/lib/";
    private static final String SUFFIX = ".class";

    private final String segment;
    private final ServletContext context;
    private final Set<Class<?>> found = new LinkedHashSet<>();

    JaxRsClasses(String path, ServletContext context) {
        this.segment = path.substring(1);
        this.context = context;
    }

    /** Those with {@code @ApplicationPath}, and those with {@code @Path} that have the path's name in them; perhaps others. */
    Set<Class<?>> ofApplication() {
        return in(CLASSES);
    }

    /** The same of its libraries, which takes longer. */
    Set<Class<?>> ofLibraries() {
        return in(LIBRARIES);
    }

    private Set<Class<?>> in(String directory) {
        found.clear();
        lookIn(directory);
        return Set.copyOf(found);
    }

    private void lookIn(String directory) {
        Set<String> paths = context.getResourcePaths(directory);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                lookIn(path);
            } else if (path.endsWith(SUFFIX) || path.endsWith(".jar")) {
                read(path);
            }
        }
    }

    // What cannot be read is left to those who cannot do without.
    private void read(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            if (path.endsWith(SUFFIX)) {
                lookAt(path.substring(CLASSES.length()), file);
            } else if (file != null) {
                lookThrough(new ZipInputStream(file));
            }
        } catch (IOException | RuntimeException unreadable) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot read " + path, unreadable);
        }
    }

    private void lookThrough(ZipInputStream library) throws IOException {
        for (ZipEntry entry = library.getNextEntry(); entry != null; entry = library.getNextEntry()) {
            if (entry.getName().endsWith(SUFFIX)) {
                lookAt(entry.getName(), library);
            }
        }
    }

    private void lookAt(String name, @Nullable InputStream bytes) throws IOException {
        // Names of types and texts stand in a class file as they are, if they are ASCII (JVMS 4.4.7).
        String file = bytes == null ? "" : new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        boolean isApplication = file.contains("Ljakarta/ws/rs/ApplicationPath;");
        boolean isResource = file.contains("Ljakarta/ws/rs/Path;") && file.contains(segment);
        if (isApplication || isResource) {
            load(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'));
        }
    }

    // Not initialized: nobody has asked for it yet.
    private void load(String name) {
        try {
            found.add(Class.forName(name, false, context.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError unusable) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot load " + name, unusable);
        }
    }
}
