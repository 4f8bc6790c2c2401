package io.healthpoint.run;

import io.healthpoint.Outcome;
import io.healthpoint.registry.Procedure;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Gives each run of a check a request context of its own, where the application has a bean of that scope: a context costs
 * more than all else of a cheap check, so none is opened for nobody. Thread-safe.
 */
public final class RequestScopes {

    private final boolean used;
    private final Instance<RequestContextController> controllers;

    /**
     * Opens contexts by controllers, of which each belongs to one thread.
     *
     * @param used whether there is anything to open one for
     * @param controllers a new one each time
     */
    public RequestScopes(boolean used, Instance<RequestContextController> controllers) {
        this.used = used;
        this.controllers = controllers;
    }

    /**
     * Surrounds what a check does.
     *
     * @param procedure the check's
     * @return the same, in a context of its own where there is anything to open one for
     */
    public Procedure around(Procedure procedure) {
        return used ? new InContext(procedure) : procedure;
    }

    // An Instance need not be thread-safe, and OpenWebBeans' is not: checks were down for nothing but that.
    private RequestContextController newController() {
        synchronized (controllers) {
            return controllers.get();
        }
    }

    private void destroy(RequestContextController controller) {
        synchronized (controllers) {
            controllers.destroy(controller);
        }
    }

    private final class InContext implements Procedure {

        private final Procedure procedure;

        InContext(Procedure procedure) {
            this.procedure = procedure;
        }

        @Override
        public CompletableFuture<Outcome> start() throws Throwable {
            RequestContextController controller = newController();
            boolean opened = controller.activate();
            try {
                return procedure.start();
            } finally {
                if (opened) {
                    controller.deactivate();
                }
                destroy(controller);
            }
        }

        @Override
        public @Nullable String alias() {
            return procedure.alias();
        }
    }
}
