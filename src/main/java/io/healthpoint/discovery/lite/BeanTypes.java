package io.healthpoint.discovery.lite;

import io.healthpoint.discovery.model.TypeText;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types of all beans. Less exact than the container, which looks afterwards and in its own words: what is found missing
 * here is missing, whatever the type arguments.
 */
final class BeanTypes {

    // Whose extensions make a bean for each place that has such a qualifier.
    private static final List<String> MADE_ON_DEMAND =
            List.of("io.quarkus.", "io.smallrye.", "org.eclipse.microprofile.");

    private final Map<String, List<Set<String>>> qualifiersByType = new HashMap<>();

    void add(BeanInfo bean) {
        Set<String> qualifiers = names(bean.qualifiers());
        bean.types().forEach(type -> qualifiersByType
                .computeIfAbsent(TypeText.boxed(type), unknown -> new ArrayList<>())
                .add(qualifiers));
    }

    boolean lack(ParameterInfo parameter) {
        String type = TypeText.boxed(parameter.type());
        Set<String> qualifiers = names(parameter.annotations(BeanTypes::isQualifier));
        return !BuiltIn.is(type, qualifiers.stream())
                && !BuiltIn.isWhereItStands(type)
                && qualifiers.stream().noneMatch(BeanTypes::isMadeOnDemand)
                && qualifiersByType.getOrDefault(type, List.of()).stream()
                        .noneMatch(present -> present.containsAll(qualifiers));
    }

    private static boolean isQualifier(AnnotationInfo annotation) {
        return annotation.declaration().hasAnnotation(meta -> meta.name().equals("jakarta.inject.Qualifier"));
    }

    private static boolean isMadeOnDemand(String qualifier) {
        return MADE_ON_DEMAND.stream().anyMatch(qualifier::startsWith);
    }

    private static Set<String> names(Iterable<AnnotationInfo> annotations) {
        List<String> names = new ArrayList<>();
        annotations.forEach(annotation -> names.add(annotation.name()));
        return names.stream().collect(Collectors.toUnmodifiableSet());
    }
}
