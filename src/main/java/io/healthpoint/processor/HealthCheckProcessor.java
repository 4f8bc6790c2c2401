package io.healthpoint.processor;

import io.healthpoint.registry.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Reports each fault of an annotated method as an error, at the method, or at the element of its annotation that is wrong. Claims no
 * annotation and makes no file. Each class is judged by itself, so Gradle may give it the changed ones alone
 * ({@code isolating}). Found by the service loader on the processor path; its JAR is enough there.
 */
@SupportedAnnotationTypes(HealthCheckProcessor.ANNOTATION)
public final class HealthCheckProcessor extends AbstractProcessor {

    static final String ANNOTATION = "io.healthpoint.HealthCheck";

    /** For the service loader. */
    public HealthCheckProcessor() {}

    /**
     * Supports every version: what a later one adds does not matter to a method that is annotated.
     *
     * @return the newest that the compiler knows
     */
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Source source = new Source(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        Map<TypeElement, List<ExecutableElement>> classes = annotations.stream()
                .flatMap(annotation -> ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)).stream())
                .collect(Collectors.groupingBy(Source::classOf, LinkedHashMap::new, Collectors.toList()));
        classes.forEach((type, methods) -> judge(type, methods, source));
        return false;
    }

    // In the order in which they are written.
    private void judge(TypeElement type, List<ExecutableElement> annotated, Source source) {
        List<SourceMethod> checks = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(annotated::contains)
                .flatMap(method -> SourceMethod.of(method, source).stream())
                .toList();
        for (SourceMethod check : checks) {
            check.faults(checks).forEach(fault -> report(fault, check));
        }
    }

    private void report(Fault fault, SourceMethod check) {
        processingEnv
                .getMessager()
                .printMessage(
                        Diagnostic.Kind.ERROR,
                        fault.toString(),
                        check.method(),
                        check.annotation().mirrorAt(fault),
                        check.annotation().valueAt(fault));
    }
}
