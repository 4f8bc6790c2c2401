package io.healthpoint.discovery.full;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/** Tells methods that a call reaches from those that a subclass has replaced (JLS 8.4.8): CDI lists both. */
final class Overriding {

    private Overriding() {}

    static boolean isTheOneThatRuns(Method method, Class<?> bean) {
        // A bridge method carries the annotations of the one that the developer wrote.
        return !method.isBridge() && (!isOverridable(method) || nobodyOverrides(method, bean));
    }

    private static boolean isOverridable(Method method) {
        return !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
    }

    private static boolean nobodyOverrides(Method method, Class<?> bean) {
        return Stream.<Class<?>>iterate(
                        bean, type -> type != null && type != method.getDeclaringClass(), Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .noneMatch(candidate -> overrides(candidate, method));
    }

    private static boolean overrides(Method candidate, Method method) {
        return !isAccessBridge(candidate)
                && candidate.getName().equals(method.getName())
                && Stream.of(candidate.getParameterTypes())
                        .toList()
                        .equals(Stream.of(method.getParameterTypes()).toList())
                && isVisible(method, candidate.getDeclaringClass());
    }

    // The compiler repeats a public method of a class that is not, so that reflection may call it: nothing is replaced.
    private static boolean isAccessBridge(Method candidate) {
        return candidate.isBridge()
                && Stream.of(candidate.getDeclaringClass().getDeclaredMethods())
                        .noneMatch(own -> !own.isBridge()
                                && own.getName().equals(candidate.getName())
                                && own.getParameterCount() == candidate.getParameterCount());
    }

    private static boolean isVisible(Method method, Class<?> from) {
        return Modifier.isPublic(method.getModifiers())
                || Modifier.isProtected(method.getModifiers())
                || method.getDeclaringClass().getPackage() == from.getPackage();
    }
}
