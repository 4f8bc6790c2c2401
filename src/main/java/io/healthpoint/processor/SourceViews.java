package io.healthpoint.processor;

import io.healthpoint.discovery.LocalViews;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The local views of a session bean, as far as its source tells (Jakarta Enterprise Beans 4.0 Core, section 4.9.7). A deployment
 * descriptor may say otherwise.
 *
 * @param type the class of the bean
 * @param source looks at it
 */
record SourceViews(TypeElement type, Source source) {

    private static final String LOCAL = "jakarta.ejb.Local";
    private static final String REMOTE = "jakarta.ejb.Remote";
    private static final String LOCAL_BEAN = "jakarta.ejb.LocalBean";
    private static final Set<String> NO_BUSINESS = Set.of("java.io.Serializable", "java.io.Externalizable");

    LocalViews described(ExecutableElement method) {
        List<TypeElement> local = localInterfaces();
        boolean ofClass = source.has(type, LOCAL_BEAN) || (local.isEmpty() && !isRemote());
        boolean haveIt = method.getModifiers().contains(Modifier.PUBLIC)
                && (ofClass || local.stream().anyMatch(view -> declares(view, method)));
        TreeSet<String> names = new TreeSet<>();
        local.forEach(view -> names.add(source.name(view)));
        return new LocalViews(ofClass, List.copyOf(names), haveIt);
    }

    private boolean declares(TypeElement view, ExecutableElement method) {
        return ElementFilter.methodsIn(source.elements().getAllMembers(view)).stream()
                .anyMatch(declared -> source.elements().overrides(method, declared, type));
    }

    // With all that they extend: those are types of the bean too.
    private List<TypeElement> localInterfaces() {
        Stream<TypeMirror> named = source.annotation(type, LOCAL).stream().flatMap(this::namedBy);
        Stream<TypeMirror> implemented = type.getInterfaces().stream()
                .filter(this::isBusiness)
                .filter(view -> source.has(element(view), LOCAL) || !isNamedElsewhere(view))
                .map(view -> view);
        return Stream.concat(named, implemented)
                .flatMap(this::withThoseAbove)
                .map(SourceViews::element)
                .distinct()
                .toList();
    }

    private boolean isBusiness(TypeMirror view) {
        String name = source.name(element(view));
        return !NO_BUSINESS.contains(name) && !name.startsWith("jakarta.ejb.");
    }

    // A list at the class leaves nothing to be guessed.
    private boolean isNamedElsewhere(TypeMirror view) {
        return source.has(element(view), REMOTE)
                || Stream.of(LOCAL, REMOTE)
                        .flatMap(kind -> source.annotation(type, kind).stream())
                        .anyMatch(list -> Source.nameOf(list).equals(REMOTE)
                                || namedBy(list).findAny().isPresent());
    }

    private boolean isRemote() {
        return source.has(type, REMOTE)
                || type.getInterfaces().stream().anyMatch(view -> source.has(element(view), REMOTE));
    }

    private Stream<TypeMirror> namedBy(AnnotationMirror list) {
        return list.getElementValues().values().stream()
                .flatMap(values -> ((List<?>) values.getValue()).stream())
                .map(value -> (TypeMirror) ((AnnotationValue) value).getValue());
    }

    private Stream<TypeMirror> withThoseAbove(TypeMirror view) {
        return Stream.concat(
                Stream.of(view),
                source.types().directSupertypes(view).stream()
                        .filter(above -> element(above).getKind().isInterface())
                        .flatMap(this::withThoseAbove));
    }

    private static TypeElement element(TypeMirror view) {
        return (TypeElement) ((DeclaredType) view).asElement();
    }
}
