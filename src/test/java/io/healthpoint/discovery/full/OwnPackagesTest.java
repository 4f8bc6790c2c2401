package io.healthpoint.discovery.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a class loader knows before a container's threads, and requests, use it at once. */
class OwnPackagesTest {

    private static final Path CLASSES = Path.of("target/classes");

    private static final List<String> OF_OTHER_JARS = List.of("io.healthpoint.processor", "io.healthpoint.kit");

    @Test
    void whenTheContainerHasMadeTheExtensionAllPackagesOfTheJarAreDefined() throws Exception {
        try (URLClassLoader application = new OwnFirst(CLASSES.toUri().toURL())) {
            application
                    .loadClass(HealthpointExtension.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(application.getDefinedPackages())
                    .extracting(Package::getName)
                    .containsExactlyInAnyOrderElementsOf(packages());
        }
    }

    @Test
    void aPackageWhoseDescriptionIsNotInTheJarIsPassedOver() throws Exception {
        try (URLClassLoader application = new OwnFirst(CLASSES.toUri().toURL()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.endsWith(".package-info")) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        }) {
            Class<?> extension = application.loadClass(HealthpointExtension.class.getName());
            assertThat(extension.getConstructor().newInstance()).isNotNull();
        }
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file.getParent()).toString().replace('/', '.'))
                    .distinct()
                    .filter(name -> OF_OTHER_JARS.stream().noneMatch(other -> (name + ".").startsWith(other + ".")))
                    .toList();
        }
    }

    /** An application's own loader: what it has itself comes first. */
    private static class OwnFirst extends URLClassLoader {

        OwnFirst(URL classes) {
            super(new URL[] {classes}, OwnPackagesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null || !name.startsWith("io.healthpoint.")
                        ? super.loadClass(name, resolve)
                        : findClass(name);
            }
        }
    }
}
