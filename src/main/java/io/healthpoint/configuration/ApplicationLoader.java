package io.healthpoint.configuration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the class loader that knows the application's configuration best. */
final class ApplicationLoader {

    private ApplicationLoader() {}

    /**
     * The thread's where it sees this very library, so that what shares it has its own configuration. Else the library's own:
     * while an enterprise application starts, some servers have the loader of the whole there, or that of another of its web
     * applications.
     */
    static ClassLoader find() {
        return find(Thread.currentThread().getContextClassLoader(), ApplicationLoader.class);
    }

    static ClassLoader find(@Nullable ClassLoader ofThread, Class<?> library) {
        return ofThread != null && sees(ofThread, library)
                ? ofThread
                : Objects.requireNonNull(library.getClassLoader());
    }

    private static boolean sees(ClassLoader loader, Class<?> library) {
        try {
            return Class.forName(library.getName(), false, loader) == library;
        } catch (ClassNotFoundException | LinkageError doesNot) {
            return false;
        }
    }
}
