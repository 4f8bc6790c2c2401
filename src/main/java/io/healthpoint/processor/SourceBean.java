package io.healthpoint.processor;

import io.healthpoint.discovery.BeanShape;
import io.healthpoint.discovery.LocalViews;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The bean that a class is, as far as its source tells.
 *
 * @param type the class
 * @param source looks at it
 * @param session its views where it is a session bean
 */
record SourceBean(TypeElement type, Source source, Optional<SourceViews> session) {

    private static final Set<String> SESSION_BEANS =
            Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");
    private static final String NORMAL_SCOPE = "jakarta.enterprise.context.NormalScope";
    private static final String STEREOTYPE = "jakarta.enterprise.inject.Stereotype";
    private static final String INTERCEPTORS = "jakarta.interceptor.Interceptors";
    private static final String INTERCEPTOR_BINDING = "jakarta.interceptor.InterceptorBinding";

    static SourceBean of(TypeElement type, Source source) {
        boolean isSession = SESSION_BEANS.stream().anyMatch(kind -> source.has(type, kind));
        return new SourceBean(type, source, isSession ? Optional.of(new SourceViews(type, source)) : Optional.empty());
    }

    BeanShape shapeFor(ExecutableElement method) {
        String name = source.name(type);
        Optional<LocalViews> views = session.map(found -> found.described(method));
        return views.map(found -> BeanShape.ofSession(name, found))
                .orElseGet(() -> BeanShape.ofClass(name, isProxied(method)));
    }

    private boolean isProxied(ExecutableElement method) {
        return hasNormalScope(type, new HashSet<>()) || hasInterceptors(type) || hasInterceptors(method);
    }

    // A stereotype may have stereotypes (CDI 4.0, section 2.8.1.4).
    private boolean hasNormalScope(Element element, Set<String> seen) {
        return source.annotations(element).stream()
                .filter(annotation -> seen.add(Source.nameOf(annotation)))
                .map(AnnotationMirror::getAnnotationType)
                .anyMatch(annotation -> source.has(annotation.asElement(), NORMAL_SCOPE)
                        || (source.has(annotation.asElement(), STEREOTYPE)
                                && hasNormalScope(annotation.asElement(), seen)));
    }

    private boolean hasInterceptors(Element element) {
        return source.annotations(element).stream()
                .anyMatch(annotation -> Source.nameOf(annotation).equals(INTERCEPTORS)
                        || source.has(annotation.getAnnotationType().asElement(), INTERCEPTOR_BINDING));
    }
}
