package io.healthpoint.processor;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Writes types and methods as reflection would, so that messages are the same everywhere.
 *
 * @param source names classes
 */
record TypeText(Source source) {

    /** As {@link java.lang.reflect.Type#getTypeName()}. */
    String of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> of((DeclaredType) type);
            case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
            case WILDCARD -> of((WildcardType) type);
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, VOID ->
                type.getKind().name().toLowerCase(Locale.ROOT);
            default -> type.toString();
        };
    }

    /** As {@link java.lang.reflect.Method#toGenericString()}. */
    String of(ExecutableElement method) {
        return modifiers(method)
                + typeParameters(method.getTypeParameters())
                + of(method.getReturnType())
                + ' '
                + source.name(Source.classOf(method))
                + '.'
                + method.getSimpleName()
                + parameters(method)
                + exceptions(method.getThrownTypes());
    }

    private String of(DeclaredType type) {
        String name = source.name((TypeElement) type.asElement());
        return type.getTypeArguments().isEmpty()
                ? name
                : name + type.getTypeArguments().stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private String of(WildcardType type) {
        if (type.getSuperBound() != null) {
            return "? super " + of(type.getSuperBound());
        }
        return type.getExtendsBound() == null || isObject(of(type.getExtendsBound()))
                ? "?"
                : "? extends " + of(type.getExtendsBound());
    }

    private static boolean isObject(String type) {
        return type.equals("java.lang.Object");
    }

    private static String modifiers(ExecutableElement method) {
        String written = Modifier.toString(Modifiers.of(method) & Modifier.methodModifiers());
        return (written.isEmpty() ? "" : written + ' ') + (method.isDefault() ? "default " : "");
    }

    private String typeParameters(List<? extends TypeParameterElement> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(this::declared).collect(Collectors.joining(",", "<", "> "));
    }

    private String declared(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream().map(this::of).collect(Collectors.joining(" & "));
        return bounds.isEmpty() || isObject(bounds)
                ? parameter.getSimpleName().toString()
                : parameter.getSimpleName() + " extends " + bounds;
    }

    private String parameters(ExecutableElement method) {
        String written = method.getParameters().stream()
                .map(parameter -> of(parameter.asType()))
                .collect(Collectors.joining(","));
        return '(' + (method.isVarArgs() ? written.replaceAll("\\[]$", "...") : written) + ')';
    }

    private String exceptions(List<? extends TypeMirror> types) {
        return types.isEmpty() ? "" : types.stream().map(this::of).collect(Collectors.joining(",", " throws ", ""));
    }
}
