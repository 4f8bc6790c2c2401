package io.healthpoint.bridge;

import io.healthpoint.Outcome;
import io.healthpoint.flight.RunListener;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Consumer;

/** Starts an application with a bridge where the API is absent: with classes of its own, for those of the tests see it. */
public final class WithoutApi implements Consumer<Class<?>> {

    private static final String OURS = "io.healthpoint.";

    public static void start(Class<? extends RunListener> bridge, String packageOfApi) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Hiding loader = new Hiding(packageOfApi)) {
            thread.setContextClassLoader(loader);
            starter(loader).accept(loader.loadClass(bridge.getName()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    // The copy of this class in the other loader.
    @SuppressWarnings("unchecked")
    private static Consumer<Class<?>> starter(ClassLoader loader) throws Exception {
        return (Consumer<Class<?>>)
                loader.loadClass(WithoutApi.class.getName()).getConstructor().newInstance();
    }

    @Override
    public void accept(Class<?> bridge) {
        try (BridgedApplication application = new BridgedApplication(bridge.asSubclass(RunListener.class))) {
            application.run("a", Outcome.up());
            application.reuse("a");
            application.forget("a");
        }
    }

    private static final class Hiding extends URLClassLoader {
        private final String hidden;

        Hiding(String hidden) throws IOException, URISyntaxException {
            super(new URL[] {place(RunListener.class), place(WithoutApi.class)}, WithoutApi.class.getClassLoader());
            this.hidden = hidden;
        }

        private static URL place(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(hidden)) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith(OURS) ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }
}
