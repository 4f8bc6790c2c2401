package io.healthpoint.bridge.microprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who makes responses. */
class ResponseProviderTest {

    @TempDir
    Path folder;

    /** Makes none, so that it can be told from ours. */
    public static final class Another implements HealthCheckResponseProvider {
        @Override
        public HealthCheckResponseBuilder createResponseBuilder() {
            return null;
        }
    }

    private boolean oursMakesThem(Class<?>... named) throws Exception {
        Path file = folder.resolve("services");
        Files.write(file, List.of(named).stream().map(Class::getName).toList());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Merged loader = new Merged(file.toUri().toURL())) {
            thread.setContextClassLoader(loader);
            Method standBack =
                    loader.loadClass(ResponseProvider.class.getName()).getDeclaredMethod("standBack");
            standBack.setAccessible(true);
            standBack.invoke(null);
            Class<?> api = loader.loadClass(HealthCheckResponse.class.getName());
            return api.getMethod("builder").invoke(null) != null;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void oursStandsBackBehindAnotherThatAJarNames() throws Exception {
        assertThat(oursMakesThem()).isTrue();
        assertThat(oursMakesThem(Another.class)).isFalse();
    }

    /** With copies of its own of this library and of the API. */
    private static final class Merged extends URLClassLoader {

        private final URL services;

        Merged(URL services) {
            super(
                    new URL[] {place(ResponseProvider.class), place(Another.class), place(HealthCheckResponse.class)},
                    ResponseProviderTest.class.getClassLoader());
            this.services = services;
        }

        private static URL place(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.endsWith(HealthCheckResponseProvider.class.getName())
                    ? Collections.enumeration(List.of(services))
                    : super.getResources(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean own = name.startsWith("io.healthpoint.") || name.startsWith("org.eclipse.microprofile.health.");
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : own ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }
}
