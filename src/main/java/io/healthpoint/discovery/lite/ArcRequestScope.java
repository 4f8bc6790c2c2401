package io.healthpoint.discovery.lite;

import io.healthpoint.registry.RequestScope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;

/** Request contexts of ArC, the container of Quarkus. */
final class ArcRequestScope implements RequestScope {

    private final ManagedContext context;

    private ArcRequestScope(ManagedContext context) {
        this.context = context;
    }

    static ArcRequestScope ofApplication() {
        return new ArcRequestScope(Arc.container().requestContext());
    }

    @Override
    public Opened open() {
        ContextState state = context.activate();
        return new Opened() {
            @Override
            public void leave() {
                context.deactivate();
            }

            @Override
            public void end() {
                context.destroy(state);
            }
        };
    }
}
