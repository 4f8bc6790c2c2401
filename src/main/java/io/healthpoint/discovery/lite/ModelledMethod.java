package io.healthpoint.discovery.lite;

import io.healthpoint.HealthCheck;
import io.healthpoint.discovery.BeanShape;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.Declared;
import io.healthpoint.discovery.ForeignStages;
import io.healthpoint.discovery.MethodShape;
import io.healthpoint.discovery.ReturnType;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * An annotated method of a bean, as the build sees it.
 *
 * @param method the method, perhaps inherited
 * @param annotation what the developer said
 * @param description the same in plain values
 */
record ModelledMethod(MethodInfo method, AnnotationInfo annotation, CheckMethod description) {

    /** Those of a bean that is a class, in the order of the model. */
    static List<ModelledMethod> of(BeanInfo bean) {
        Collection<MethodInfo> all = bean.declaringClass().methods();
        return all.stream()
                .filter(method -> method.hasAnnotation(HealthCheck.class) && Overridden.isNot(method, all))
                .map(method -> of(bean, method))
                .toList();
    }

    private static ModelledMethod of(BeanInfo bean, MethodInfo method) {
        AnnotationInfo annotation = Objects.requireNonNull(method.annotation(HealthCheck.class));
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
                annotation.member("interrupt").asBoolean());
    }
}
