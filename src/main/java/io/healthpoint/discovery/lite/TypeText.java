package io.healthpoint.discovery.lite;

import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.types.ParameterizedType;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.enterprise.lang.model.types.TypeVariable;
import jakarta.enterprise.lang.model.types.WildcardType;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes types and methods as reflection would, so that messages are the same everywhere. */
final class TypeText {

    private static final Map<String, String> BOXED = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "char", "java.lang.Character",
            "double", "java.lang.Double",
            "float", "java.lang.Float",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "short", "java.lang.Short");

    private TypeText() {}

    /** As {@link java.lang.reflect.Type#getTypeName()}. */
    static String of(Type type) {
        return switch (type.kind()) {
            case VOID -> type.asVoid().name();
            case PRIMITIVE -> type.asPrimitive().name();
            case CLASS -> type.asClass().declaration().name();
            case ARRAY -> of(type.asArray().componentType()) + "[]";
            case PARAMETERIZED_TYPE -> of(type.asParameterizedType());
            case TYPE_VARIABLE -> type.asTypeVariable().name();
            case WILDCARD_TYPE -> of(type.asWildcardType());
        };
    }

    /** The class that is left of a type when the program runs (JLS 4.6). */
    static String erased(Type type) {
        return switch (type.kind()) {
            case ARRAY -> erased(type.asArray().componentType()) + "[]";
            case PARAMETERIZED_TYPE -> type.asParameterizedType().declaration().name();
            case TYPE_VARIABLE -> erased(type.asTypeVariable().bounds().get(0));
            case VOID, PRIMITIVE, CLASS, WILDCARD_TYPE -> of(type);
        };
    }

    /** The same, where CDI makes no difference between a primitive type and its class (CDI 4.1, section 2.2.1). */
    static String boxed(Type type) {
        return type.isPrimitive() ? BOXED.getOrDefault(type.asPrimitive().name(), "") : erased(type);
    }

    /** As {@link java.lang.reflect.Method#toGenericString()}. */
    static String of(MethodInfo method) {
        return modifiers(method)
                + typeParameters(method.typeParameters())
                + of(method.returnType())
                + ' '
                + method.declaringClass().name()
                + '.'
                + method.name()
                + method.parameters().stream()
                        .map(parameter -> of(parameter.type()))
                        .collect(Collectors.joining(",", "(", ")"))
                + exceptions(method.throwsTypes());
    }

    private static String of(ParameterizedType type) {
        return type.declaration().name()
                + type.typeArguments().stream().map(TypeText::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String of(WildcardType type) {
        if (type.lowerBound() != null) {
            return "? super " + of(type.lowerBound());
        }
        return type.upperBound() == null || of(type.upperBound()).equals("java.lang.Object")
                ? "?"
                : "? extends " + of(type.upperBound());
    }

    private static String modifiers(MethodInfo method) {
        String written = Modifier.toString(method.modifiers() & Modifier.methodModifiers());
        boolean isDefault = method.declaringClass().isInterface()
                && !method.isAbstract()
                && !method.isStatic()
                && !Modifier.isPrivate(method.modifiers());
        return (written.isEmpty() ? "" : written + ' ') + (isDefault ? "default " : "");
    }

    private static String typeParameters(List<TypeVariable> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(TypeVariable::name).collect(Collectors.joining(",", "<", "> "));
    }

    private static String exceptions(List<Type> types) {
        return types.isEmpty() ? "" : types.stream().map(TypeText::of).collect(Collectors.joining(",", " throws ", ""));
    }
}
