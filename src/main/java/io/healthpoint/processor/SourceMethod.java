package io.healthpoint.processor;

import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.registry.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * An annotated method, as the compiler sees it.
 *
 * @param method the method
 * @param annotation what the developer wrote before it
 * @param description the same in plain values
 */
record SourceMethod(ExecutableElement method, WrittenAnnotation annotation, CheckMethod description) {

    private static final Set<String> ASYNCHRONOUS =
            Set.of("jakarta.ejb.Asynchronous", "jakarta.enterprise.concurrent.Asynchronous");
    private static final String NOT_UNIQUE = "HEALTHPOINT-007";

    /** Empty where it does not compile: the compiler says why. */
    static Optional<SourceMethod> of(ExecutableElement method, Source source) {
        try {
            return method.getReturnType().getKind() == TypeKind.ERROR
                    ? Optional.empty()
                    : source.annotation(method, HealthCheckProcessor.ANNOTATION)
                            .map(mirror -> of(method, WrittenAnnotation.of(mirror, source), source));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException noConstant) {
            return Optional.empty();
        }
    }

    private static SourceMethod of(ExecutableElement method, WrittenAnnotation annotation, Source source) {
        TypeElement type = Source.classOf(method);
        CheckMethod description = new CheckMethod(
                SourceBean.of(type, source).shapeFor(method),
                source.shape(method),
                annotation.declared(),
                isAsynchronous(method, source) || isAsynchronous(type, source));
        return new SourceMethod(method, annotation, description);
    }

    private static boolean isAsynchronous(Element element, Source source) {
        return ASYNCHRONOUS.stream().anyMatch(type -> source.has(element, type));
    }

    /**
     * Finds what is wrong with it.
     *
     * @param ofClass all checks of its class
     */
    List<Fault> faults(List<SourceMethod> ofClass) {
        return Stream.concat(DefinitionErrors.of(List.of(description)).stream(), notUnique(ofClass))
                .toList();
    }

    // Told of the later one, which the rule has second.
    private Stream<Fault> notUnique(List<SourceMethod> ofClass) {
        CheckMethod first = ofClass.stream()
                .map(SourceMethod::description)
                .filter(other -> other.name().equals(description.name()))
                .findFirst()
                .orElse(description);
        return first.equals(description)
                ? Stream.empty()
                : DefinitionErrors.of(List.of(first, description)).stream()
                        .filter(fault -> fault.id().equals(NOT_UNIQUE));
    }
}
