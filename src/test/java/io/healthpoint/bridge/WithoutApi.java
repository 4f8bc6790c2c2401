package io.healthpoint.bridge;

import io.healthpoint.Outcome;
import io.healthpoint.WithoutApis;
import io.healthpoint.flight.RunListener;
import java.util.List;
import java.util.function.Consumer;

/** Starts an application with a bridge where the API is absent: with classes of its own, for those of the tests see it. */
public final class WithoutApi implements Consumer<Class<?>> {

    public static void start(Class<? extends RunListener> bridge, String packageOfApi) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (WithoutApis loader = new WithoutApis(List.of(packageOfApi))) {
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
}
