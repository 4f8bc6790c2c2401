package io.healthpoint.beans;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The beans of one run's request context, each made once, destroyed in the opposite order. Thread-safe. */
final class RequestInstances {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private record Made<T>(Contextual<T> contextual, T object, CreationalContext<T> creational) {

        // One that fails must not keep the others alive.
        void destroy() {
            try {
                contextual.destroy(object, creational);
            } catch (RuntimeException | Error beansOwn) {
                LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a bean could not be destroyed", beansOwn);
            }
        }
    }

    private final Map<Contextual<?>, Made<?>> byBean = new HashMap<>();
    private final Deque<Made<?>> newestFirst = new ArrayDeque<>();

    @SuppressWarnings("unchecked") // what was made for a bean is of its type
    synchronized <T> @Nullable T get(Contextual<T> contextual) {
        Made<T> made = (Made<T>) byBean.get(contextual);
        return made == null ? null : made.object();
    }

    synchronized <T> T getOrCreate(Contextual<T> contextual, CreationalContext<T> creational) {
        T known = get(contextual);
        if (known != null) {
            return known;
        }
        Made<T> made = new Made<>(contextual, contextual.create(creational), creational);
        byBean.put(contextual, made);
        newestFirst.push(made);
        return made.object();
    }

    synchronized void destroy(Contextual<?> contextual) {
        Made<?> made = byBean.remove(contextual);
        if (made != null) {
            newestFirst.remove(made);
            made.destroy();
        }
    }

    synchronized void destroyAll() {
        newestFirst.forEach(Made::destroy);
        newestFirst.clear();
        byBean.clear();
    }
}
