package io.healthpoint.discovery;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives each run of a check a request context of its own, where the application has a bean of that scope.
 *
 * @param beans the application's
 * @param used whether it has one: a context costs more than all else of a cheap check, so none is opened for nobody
 */
record RequestScopes(BeanManager beans, boolean used) {

    @Nullable
    Object call(Body body) throws Throwable {
        return used ? callInContext(body) : body.call();
    }

    private @Nullable Object callInContext(Body body) throws Throwable {
        Instance<RequestContextController> controllers = beans.createInstance().select(RequestContextController.class);
        RequestContextController controller = controllers.get();
        boolean opened = controller.activate();
        try {
            return body.call();
        } finally {
            if (opened) {
                controller.deactivate();
            }
            controllers.destroy(controller);
        }
    }

    /** What runs in the context. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object call() throws Throwable;
    }
}
