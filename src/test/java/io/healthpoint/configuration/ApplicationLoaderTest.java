package io.healthpoint.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class ApplicationLoaderTest {

    private static final Class<?> LIBRARY = ApplicationLoader.class;
    private static final ClassLoader OWN = LIBRARY.getClassLoader();

    private static URLClassLoader below(ClassLoader parent, URL... urls) {
        return new URLClassLoader(urls, parent);
    }

    @Test
    void theThreadsLoaderWinsWhereTheLibraryIsSharedWithIt() throws IOException {
        try (URLClassLoader web = below(OWN)) {
            assertThat(ApplicationLoader.find(web, LIBRARY)).isSameAs(web);
        }
        assertThat(ApplicationLoader.find(OWN, LIBRARY)).isSameAs(OWN);
    }

    @Test
    void theLibrarysOwnLoaderWinsWhereTheThreadsIsFurtherFromIt() {
        assertThat(ApplicationLoader.find(ClassLoader.getPlatformClassLoader(), LIBRARY))
                .isSameAs(OWN);
        assertThat(ApplicationLoader.find(null, LIBRARY)).isSameAs(OWN);
    }

    @Test
    void theLibrarysOwnLoaderWinsOverThatOfAnotherApplicationWithOrWithoutTheLibrary() throws IOException {
        URL copy = LIBRARY.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader without = below(ClassLoader.getPlatformClassLoader());
                URLClassLoader with = below(ClassLoader.getPlatformClassLoader(), copy)) {
            assertThat(ApplicationLoader.find(without, LIBRARY)).isSameAs(OWN);
            assertThat(ApplicationLoader.find(with, LIBRARY)).isSameAs(OWN);
        }
    }
}
