package io.healthpoint.discovery.full;

import io.healthpoint.discovery.ForeignStages;
import io.healthpoint.discovery.MethodShape;
import io.healthpoint.discovery.ReturnType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Describes methods by reflection. */
final class Reflected {

    private Reflected() {}

    static MethodShape shape(Method method) {
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
