package io.healthpoint.discovery.full;

import io.healthpoint.Outcome;
import io.healthpoint.beans.Arguments;
import io.healthpoint.beans.BeanInstance;
import io.healthpoint.beans.Dependents;
import io.healthpoint.discovery.returned.ReturnedValue;
import io.healthpoint.registry.Procedure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls a check method on its bean, with its parameters injected. */
final class BeanCall implements Procedure {

    private final BeanInstance instance;
    private final Method method;
    private final Arguments arguments;
    private final ReturnedValue returns;

    BeanCall(BeanInstance instance, Method method, Arguments arguments, ReturnedValue returns) {
        this.instance = instance;
        this.method = method;
        this.arguments = arguments;
        this.returns = returns;
        method.setAccessible(true);
    }

    @Override
    public CompletableFuture<Outcome> start() throws Throwable {
        Dependents dependents = instance.dependents();
        Object returned;
        try {
            returned = invoke(dependents);
        } catch (Throwable failure) {
            dependents.release();
            throw failure;
        }
        return returns.outcome(returned, dependents::release);
    }

    private @Nullable Object invoke(Dependents dependents) throws Throwable {
        try {
            return method.invoke(target(dependents), arguments.values(dependents));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private @Nullable Object target(Dependents dependents) {
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        @Nullable Object target = instance.get(dependents);
        if (target == null) {
            throw new IllegalStateException("the producer returned null");
        }
        return target;
    }
}
