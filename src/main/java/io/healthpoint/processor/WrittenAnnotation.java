package io.healthpoint.processor;

import io.healthpoint.Scope;
import io.healthpoint.discovery.Declared;
import io.healthpoint.registry.Fault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What the developer wrote, and where in it a fault is.
 *
 * @param mirror the annotation
 * @param values of all its elements, defaults too
 */
record WrittenAnnotation(AnnotationMirror mirror, Map<String, AnnotationValue> values) {

    // What compilers have in place of a text that they could not make out.
    private static final String NO_CONSTANT = "<error>";

    static WrittenAnnotation of(AnnotationMirror mirror, Source source) {
        Map<String, AnnotationValue> values = source.elements().getElementValuesWithDefaults(mirror).entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue));
        return new WrittenAnnotation(mirror, values);
    }

    /**
     * Reads it.
     *
     * @throws ClassCastException where a value is no constant: the compiler tells of that
     * @throws IllegalArgumentException in the same case
     */
    Declared declared() {
        return new Declared(
                text("value"),
                groups(),
                (Boolean) value("critical"),
                text("timeout"),
                text("interval"),
                text("ttl"),
                (Integer) value("failureThreshold"),
                (Integer) value("successThreshold"),
                (Boolean) value("interrupt"),
                Scope.valueOf(((VariableElement) value("scope")).getSimpleName().toString()));
    }

    /** The annotation where the fault is in it; null where it is the method's. */
    @Nullable
    AnnotationMirror mirrorAt(Fault fault) {
        return valueAt(fault) == null ? null : mirror;
    }

    /** The element of the annotation that is at fault, if one is, and was written. */
    @Nullable
    AnnotationValue valueAt(Fault fault) {
        String element =
                switch (fault.id()) {
                    case "HEALTHPOINT-004", "HEALTHPOINT-005" ->
                        fault.rule().substring(0, fault.rule().indexOf(' '));
                    case "HEALTHPOINT-006" -> "groups";
                    case "HEALTHPOINT-007" -> "value";
                    default -> "";
                };
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Object value(String element) {
        return Objects.requireNonNull(values.get(element)).getValue();
    }

    private String text(String element) {
        String text = (String) value(element);
        if (text.equals(NO_CONSTANT)) {
            throw new IllegalArgumentException(element);
        }
        return text;
    }

    private List<String> groups() {
        return ((List<?>) value("groups"))
                .stream()
                        .map(group -> (String) ((AnnotationValue) group).getValue())
                        .toList();
    }
}
