package io.healthpoint.discovery.model;

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
public final class TypeText {

    private static final int VARIABLE_ARGUMENTS = 0x0080; // JVMS, table 4.6-A
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

    /**
     * Writes a type as {@link java.lang.reflect.Type#getTypeName()} does.
     *
     * @param type any
     * @return its text, type arguments included
     */
    public static String of(Type type) {
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

    /**
     * Writes the class that is left of a type when the program runs (JLS 4.6).
     *
     * @param type any
     * @return its name
     */
    public static String erased(Type type) {
        return switch (type.kind()) {
            case ARRAY -> erased(type.asArray().componentType()) + "[]";
            case PARAMETERIZED_TYPE -> type.asParameterizedType().declaration().name();
            case TYPE_VARIABLE -> erased(type.asTypeVariable().bounds().get(0));
            case VOID, PRIMITIVE, CLASS, WILDCARD_TYPE -> of(type);
        };
    }

    /**
     * Writes the same for CDI, which makes no difference between a primitive type and its class (CDI 4.1, section 2.2.1).
     *
     * @param type any
     * @return the name of a class
     */
    public static String boxed(Type type) {
        return type.isPrimitive() ? BOXED.getOrDefault(type.asPrimitive().name(), "") : erased(type);
    }

    /**
     * Writes a method as {@link java.lang.reflect.Method#toGenericString()} does.
     *
     * @param method any
     * @return the whole of it
     */
    public static String of(MethodInfo method) {
        return modifiers(method)
                + typeParameters(method.typeParameters())
                + of(method.returnType())
                + ' '
                + method.declaringClass().name()
                + '.'
                + method.name()
                + parameters(method)
                + exceptions(method.throwsTypes());
    }

    /**
     * Tells whether a producer may make beans of a type: none with a wildcard or a type variable in it (CDI 4.1, section 2.2.1).
     *
     * @param type any
     * @return whether all of it is known
     */
    public static boolean isConcrete(Type type) {
        return switch (type.kind()) {
            case VOID, PRIMITIVE, CLASS -> true;
            case ARRAY -> isConcrete(type.asArray().componentType());
            case PARAMETERIZED_TYPE ->
                type.asParameterizedType().typeArguments().stream().allMatch(TypeText::isConcrete);
            case TYPE_VARIABLE, WILDCARD_TYPE -> false;
        };
    }

    private static String parameters(MethodInfo method) {
        String written = method.parameters().stream()
                .map(parameter -> of(parameter.type()))
                .collect(Collectors.joining(","));
        boolean isVariable = (method.modifiers() & VARIABLE_ARGUMENTS) != 0;
        return '(' + (isVariable ? written.replaceAll("\\[]$", "...") : written) + ')';
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
                : parameters.stream().map(TypeText::declared).collect(Collectors.joining(",", "<", "> "));
    }

    private static String declared(TypeVariable parameter) {
        String bounds = parameter.bounds().stream().map(TypeText::of).collect(Collectors.joining(" & "));
        return bounds.isEmpty() || bounds.equals("java.lang.Object")
                ? parameter.name()
                : parameter.name() + " extends " + bounds;
    }

    private static String exceptions(List<Type> types) {
        return types.isEmpty() ? "" : types.stream().map(TypeText::of).collect(Collectors.joining(",", " throws ", ""));
    }
}
