package io.healthpoint.discovery.model;

import io.healthpoint.HealthCheck;
import io.healthpoint.Scope;
import io.healthpoint.discovery.BeanShape;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.Declared;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.MethodShape;
import io.healthpoint.discovery.returned.ForeignStages;
import io.healthpoint.discovery.returned.ReturnType;
import io.healthpoint.registry.Fault;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An annotated method of a bean, as the build sees it.
 *
 * @param method the method, perhaps inherited
 * @param annotation what the developer said
 * @param description the same in plain values
 */
public record ModelledMethod(MethodInfo method, AnnotationInfo annotation, CheckMethod description) {

    /**
     * Finds those of a bean that is a class.
     *
     * @param bean any such
     * @return in the order of the model
     */
    public static List<ModelledMethod> of(BeanInfo bean) {
        Collection<MethodInfo> all = bean.declaringClass().methods();
        return all.stream()
                .filter(method -> Overridden.isNot(method, all))
                .flatMap(method -> annotation(method).map(found -> of(bean, method, found)).stream())
                .toList();
    }

    /**
     * Finds annotations that make no check.
     *
     * @param bean any that is a class
     * @return what to tell of each annotated method that the bean does not have as it stands, and that no annotated one replaces
     */
    public static List<Fault> withoutEffect(BeanInfo bean) {
        List<ModelledMethod> running = of(bean);
        return bean.declaringClass().methods().stream()
                .filter(method -> !Overridden.isInherited(method)
                        && annotation(method).isPresent()
                        && running.stream().noneMatch(other -> other.isInPlaceOf(method)))
                .map(method -> DefinitionErrors.withoutEffect(
                        shape(method), bean.declaringClass().name()))
                .toList();
    }

    private boolean isInPlaceOf(MethodInfo other) {
        return method.name().equals(other.name())
                && method.parameters().size() == other.parameters().size();
    }

    private static Optional<AnnotationInfo> annotation(MethodInfo method) {
        return Optional.ofNullable(method.annotation(Marked.class))
                .map(marked -> marked.value().asNestedAnnotation())
                .or(() -> Optional.ofNullable(method.annotation(HealthCheck.class)));
    }

    private static ModelledMethod of(BeanInfo bean, MethodInfo method, AnnotationInfo annotation) {
        ClassInfo type = bean.declaringClass();
        boolean proxied = bean.scope().isNormal() || hasInterceptors(type) || hasInterceptors(method);
        BeanShape shape = BeanShape.ofClass(type.name(), proxied);
        return new ModelledMethod(
                method, annotation, new CheckMethod(shape, shape(method), declared(annotation), false));
    }

    private static MethodShape shape(MethodInfo method) {
        return new MethodShape(
                method.declaringClass().name(),
                method.name(),
                method.modifiers(),
                method.parameters().stream()
                        .map(parameter -> TypeText.of(parameter.type()))
                        .toList(),
                returnType(method.returnType()),
                TypeText.of(method));
    }

    private static ReturnType returnType(Type type) {
        String text = TypeText.of(type);
        return type.isParameterizedType() && isStage(type.asParameterizedType().declaration())
                ? ofStage(text, type.asParameterizedType().typeArguments())
                : ReturnType.plain(text);
    }

    private static ReturnType ofStage(String text, List<Type> arguments) {
        return arguments.size() == 1
                ? new ReturnType(text, TypeText.of(upperBound(arguments.get(0))), true)
                : ReturnType.plain(text);
    }

    private static Type upperBound(Type type) {
        Type bound = type.isWildcardType() ? type.asWildcardType().upperBound() : type;
        return bound == null ? type : bound;
    }

    private static boolean isStage(ClassInfo type) {
        return type.name().equals("java.util.concurrent.CompletionStage")
                || ForeignStages.contain(type.name())
                || type.superInterfacesDeclarations().stream().anyMatch(ModelledMethod::isStage)
                || (type.superClass() != null && isStage(type.superClassDeclaration()));
    }

    private static boolean hasInterceptors(DeclarationInfo declaration) {
        return declaration.hasAnnotation(annotation -> annotation.name().equals("jakarta.interceptor.Interceptors")
                || annotation.declaration().hasAnnotation(meta -> meta.name()
                        .equals("jakarta.interceptor.InterceptorBinding")));
    }

    private static Declared declared(AnnotationInfo annotation) {
        return new Declared(
                annotation.member("value").asString(),
                annotation.member("groups").asArray().stream()
                        .map(group -> group.asString())
                        .toList(),
                annotation.member("critical").asBoolean(),
                annotation.member("timeout").asString(),
                annotation.member("interval").asString(),
                annotation.member("ttl").asString(),
                annotation.member("failureThreshold").asInt(),
                annotation.member("successThreshold").asInt(),
                annotation.member("interrupt").asBoolean(),
                Scope.valueOf(annotation.member("scope").asEnumConstant()));
    }
}
