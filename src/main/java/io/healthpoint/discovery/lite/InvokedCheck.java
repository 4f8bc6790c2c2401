package io.healthpoint.discovery.lite;

import io.healthpoint.Outcome;
import io.healthpoint.discovery.returned.ReturnedValue;
import io.healthpoint.registry.Procedure;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.invoke.Invoker;
import java.util.concurrent.CompletableFuture;

/**
 * Calls a check method with what its parameters ask for. The invoker finds the bean, applies interceptors, and destroys the
 * bean, if it is dependent, when the method has returned, or the stage that it returned has ended (CDI 4.1, section 2.11.2).
 */
final class InvokedCheck implements Procedure {

    private final Invoker<?, ?> invoker;
    private final ReturnedValue returns;
    private final ParameterPoint[] parameters;
    private final BeanManager beans;

    InvokedCheck(Invoker<?, ?> invoker, ReturnedValue returns, ParameterPoint[] parameters, BeanManager beans) {
        this.invoker = invoker;
        this.returns = returns;
        this.parameters = parameters;
        this.beans = beans;
    }

    @Override
    public CompletableFuture<Outcome> start() throws Exception {
        CreationalContext<?> dependents = beans.createCreationalContext(null);
        Object returned;
        try {
            returned = invoke(dependents);
        } catch (Throwable failure) {
            dependents.release();
            throw failure;
        }
        return returns.outcome(returned, dependents::release);
    }

    @SuppressWarnings("NullAway") // the invoker looks the instance up, and what is built in
    private Object invoke(CreationalContext<?> dependents) throws Exception {
        Object[] arguments = new Object[parameters.length];
        for (int position = 0; position < arguments.length; position++) {
            arguments[position] = parameters[position].value(beans, dependents);
        }
        return invoker.invoke(null, arguments);
    }
}
