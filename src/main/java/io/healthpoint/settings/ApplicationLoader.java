package io.healthpoint.settings;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the class loader that knows the application's configuration best. */
final class ApplicationLoader {

    private ApplicationLoader() {}

    /**
     * The thread's, unless this library was loaded closer to the application: while an enterprise application starts, some
     * servers have the loader of the whole there, and the library may be in one of its web applications.
     */
    static ClassLoader find() {
        ClassLoader own = Objects.requireNonNull(ApplicationLoader.class.getClassLoader());
        return moreSpecific(Thread.currentThread().getContextClassLoader(), own);
    }

    static ClassLoader moreSpecific(@Nullable ClassLoader one, ClassLoader other) {
        boolean isAncestor = Stream.iterate(other, loader -> loader != null, ClassLoader::getParent)
                .anyMatch(loader -> loader == one);
        return one == null || isAncestor ? other : one;
    }
}
