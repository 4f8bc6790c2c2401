package io.healthpoint.discovery.full;

import io.healthpoint.Outcome;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.ReturnedValue;
import io.healthpoint.registry.Fault;
import io.healthpoint.registry.Procedure;
import jakarta.enterprise.inject.InjectionException;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls a check method on its bean, with its parameters injected. */
final class BeanCall implements Procedure {

    private final BeanManager beans;
    private final BeanInstance instance;
    private final Method method;
    private final List<Parameter> parameters;
    private final ReturnedValue returns;

    private record Parameter(InjectionPoint point, BeanManager beans) {}

    private BeanCall(BeanMethod check, BeanManager beans, List<Parameter> parameters) {
        this.beans = beans;
        this.instance = new BeanInstance(check.bean(), type(check.bean()), check.isOnSessionBean(), beans);
        this.method = check.java();
        this.parameters = parameters;
        this.returns = new ReturnedValue(check.description().method().returns());
    }

    static BeanCall of(BeanMethod check, BeanManager beans, Consumer<Fault> faults) {
        List<Parameter> parameters = new ArrayList<>();
        for (AnnotatedParameter<?> parameter : check.method().getParameters()) {
            try {
                parameters.add(resolved(parameter, beans));
            } catch (IllegalArgumentException | InjectionException problem) {
                faults.accept(DefinitionErrors.parameter(
                        check.description(), parameter.getPosition(), String.valueOf(problem.getMessage())));
            }
        }
        check.java().setAccessible(true);
        return new BeanCall(check, beans, parameters);
    }

    // What an extension sees differs: Payara gives it an archive of its own, from where the application's beans are not
    // visible. They are from the archive of this class.
    private static Parameter resolved(AnnotatedParameter<?> parameter, BeanManager beans) {
        try {
            return resolvedBy(beans, parameter);
        } catch (IllegalArgumentException | InjectionException notVisible) {
            return resolvedBy(CDI.current().getBeanManager(), parameter);
        }
    }

    private static Parameter resolvedBy(BeanManager beans, AnnotatedParameter<?> parameter) {
        InjectionPoint point = beans.createInjectionPoint(parameter);
        beans.validate(point);
        return new Parameter(point, beans);
    }

    // A bean may hide its class behind an interface.
    private static Type type(Bean<?> bean) {
        return bean.getTypes().contains(bean.getBeanClass()) ? bean.getBeanClass() : Object.class;
    }

    @Override
    public CompletableFuture<Outcome> start() throws Throwable {
        Dependents dependents = new Dependents(beans);
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
        Object target = Modifier.isStatic(method.getModifiers()) ? null : instance.get(dependents);
        Object[] arguments = new Object[parameters.size()];
        for (int index = 0; index < arguments.length; index++) {
            Parameter parameter = parameters.get(index);
            arguments[index] = parameter.beans().getInjectableReference(parameter.point(), dependents.context());
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
