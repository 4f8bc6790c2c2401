package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApplicationLoaderTest {

    private static final class Loader extends ClassLoader {
        Loader(ClassLoader parent) {
            super(parent);
        }
    }

    private final ClassLoader enterprise = new Loader(getClass().getClassLoader());
    private final ClassLoader web = new Loader(enterprise);
    private final ClassLoader otherWeb = new Loader(enterprise);

    @Test
    void theThreadsLoaderWinsWhereTheLibraryIsSharedOrLoadedBesideIt() {
        assertThat(ApplicationLoader.moreSpecific(web, enterprise)).isSameAs(web);
        assertThat(ApplicationLoader.moreSpecific(otherWeb, web)).isSameAs(otherWeb);
    }

    @Test
    void theLibrarysOwnLoaderWinsWhereItIsCloserToTheApplication() {
        assertThat(ApplicationLoader.moreSpecific(enterprise, web)).isSameAs(web);
        assertThat(ApplicationLoader.moreSpecific(web, web)).isSameAs(web);
        assertThat(ApplicationLoader.moreSpecific(null, web)).isSameAs(web);
    }
}
