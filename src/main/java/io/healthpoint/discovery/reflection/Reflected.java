package io.healthpoint.discovery.reflection;

import io.healthpoint.discovery.MethodShape;
import io.healthpoint.discovery.returned.ForeignStages;
import io.healthpoint.discovery.returned.ReturnType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Describes methods and types by reflection. */
public final class Reflected {

    private Reflected() {}

    /**
     * Describes a method.
     *
     * @param method any
     * @return the same in plain values
     */
    public static MethodShape shape(Method method) {
        return new MethodShape(
                method.getDeclaringClass().getName(),
                method.getName(),
                method.getModifiers(),
                Stream.of(method.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .toList(),
                returnType(method.getGenericReturnType()),
                method.toGenericString());
    }

    /** The class of a type, and that of any object where it stands for one that is not known here. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }

    private static ReturnType returnType(Type type) {
        String text = type.getTypeName();
        return type instanceof ParameterizedType stage && isStage(stage)
                ? new ReturnType(
                        text, upperBound(stage.getActualTypeArguments()[0]).getTypeName(), true)
                : ReturnType.plain(text);
    }

    private static boolean isStage(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw
                && (CompletionStage.class.isAssignableFrom(raw) || ForeignStages.contain(raw.getName()))
                && type.getActualTypeArguments().length == 1;
    }

    private static Type upperBound(Type type) {
        return type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
    }
}
