package io.healthpoint.discovery.lite;

import io.healthpoint.registry.RequestScope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/**
 * Gives runs of checks their request context. CDI itself has none that one thread may open and another end, so this takes the
 * container's.
 */
public final class LiteRequestScope implements SyntheticBeanCreator<RequestScope> {

    /** For the container. */
    public LiteRequestScope() {}

    @Override
    public RequestScope create(Instance<Object> lookup, Parameters none) {
        try {
            return new OfArc(Arc.container().requestContext());
        } catch (LinkageError anotherContainer) {
            return RequestScope.UNUSED;
        }
    }

    /** Of ArC, the container of Quarkus. */
    private record OfArc(ManagedContext context) implements RequestScope {

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
}
