package io.healthpoint.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/** Gives each run of a check a request context of its own, where the application has a bean of that scope. */
final class RequestScopes {

    private final BeanManager beans;
    // A context for each run costs more than all else of a cheap check: open none that nobody can use.
    private final boolean used;

    private RequestScopes(BeanManager beans, boolean used) {
        this.beans = beans;
        this.used = used;
    }

    static RequestScopes of(BeanManager beans) {
        boolean used = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .anyMatch(bean -> bean.getScope() == RequestScoped.class);
        return new RequestScopes(beans, used);
    }

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
