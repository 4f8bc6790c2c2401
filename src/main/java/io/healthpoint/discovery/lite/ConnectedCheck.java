package io.healthpoint.discovery.lite;

import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.model.ModelledMethod;
import io.healthpoint.discovery.model.TypeText;
import io.healthpoint.discovery.returned.ReturnType;
import io.healthpoint.registry.Fault;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.InvokerFactory;
import jakarta.enterprise.inject.build.compatible.spi.InvokerInfo;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.invoke.InvokerBuilder;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A check with what calls it, on its way from the build to the run.
 *
 * @param bean has it
 * @param method the annotated method
 * @param invoker finds the bean, and what is built in; it is given what other parameters ask for
 */
record ConnectedCheck(BeanInfo bean, ModelledMethod method, InvokerInfo invoker) {

    static ConnectedCheck of(BeanInfo bean, ModelledMethod method, InvokerFactory factory) {
        keepParameters(bean, method.method(), factory);
        InvokerBuilder<InvokerInfo> invoker = invoker(bean, method.method(), factory);
        lookUp(invoker, method.method(), ConnectedCheck::isBuiltIn);
        return new ConnectedCheck(bean, method, invoker.build());
    }

    // Nobody calls this one. It has the container look for what satisfies the parameters, and keep it; to call it would
    // not do,
    // because beans such as settings and loggers are not told by it where they are injected.
    private static void keepParameters(BeanInfo bean, MethodInfo method, InvokerFactory factory) {
        List<ParameterInfo> beans =
                method.parameters().stream().filter(ConnectedCheck::isBean).toList();
        if (!beans.isEmpty()) {
            InvokerBuilder<InvokerInfo> keeper = invoker(bean, method, factory);
            lookUp(keeper, method, parameter -> isBean(parameter) || isBuiltIn(parameter));
            keeper.build();
        }
    }

    private static void lookUp(InvokerBuilder<InvokerInfo> invoker, MethodInfo method, Predicate<ParameterInfo> which) {
        IntStream.range(0, method.parameters().size())
                .filter(position -> which.test(method.parameters().get(position)))
                .forEach(invoker::withArgumentLookup);
    }

    private static boolean isBean(ParameterInfo parameter) {
        return !isBuiltIn(parameter)
                && !BuiltIn.isWhereItStands(TypeText.erased(parameter.type()))
                && parameter.annotations().stream().noneMatch(annotation -> BuiltIn.isOfSettings(annotation.name()));
    }

    private static boolean isBuiltIn(ParameterInfo parameter) {
        return BuiltIn.is(
                TypeText.erased(parameter.type()),
                parameter.annotations().stream().map(AnnotationInfo::name));
    }

    private static InvokerBuilder<InvokerInfo> invoker(BeanInfo bean, MethodInfo method, InvokerFactory factory) {
        InvokerBuilder<InvokerInfo> builder = factory.createInvoker(bean, method);
        return method.isStatic() ? builder : builder.withInstanceLookup();
    }

    /** What surely is missing. */
    List<Fault> unsatisfied(BeanTypes types) {
        return IntStream.range(0, method.method().parameters().size())
                .filter(position -> types.lack(method.method().parameters().get(position)))
                .mapToObj(
                        position -> DefinitionErrors.parameter(method.description(), position, "no bean satisfies it"))
                .toList();
    }

    /**
     * Hands it on.
     *
     * @param order its place among the checks: observers of one class that differ in nothing are one to ArC
     */
    void handOn(SyntheticComponents components, int order) {
        CheckMethod description = method.description();
        ReturnType returns = description.method().returns();
        components
                .addObserver(LiteChecks.Asked.class)
                .declaringClass(bean.declaringClass())
                .priority(order)
                .withParam(LiteCheck.NAME, description.name())
                .withParam(LiteCheck.PLACE, description.method().place())
                .withParam(LiteCheck.ANNOTATION, method.annotation())
                .withParam(LiteCheck.BEAN, bean.declaringClass())
                .withParam(LiteCheck.METHOD, WrittenMethod.write(method.method()))
                .withParam(LiteCheck.INVOKER, invoker)
                .withParam(LiteCheck.OUTCOME, returns.outcome())
                .withParam(LiteCheck.STAGE, returns.isStage())
                .observeWith(LiteCheck.class);
    }
}
