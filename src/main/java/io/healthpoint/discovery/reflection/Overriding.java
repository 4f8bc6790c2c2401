package io.healthpoint.discovery.reflection;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** Tells methods that a class has from those that it replaces, or hides (JLS 8.4.8): CDI lists both. */
final class Overriding {

    private Overriding() {}

    static boolean isTheOneThatRuns(Method method, Class<?> type) {
        if (method.isBridge()) {
            return false; // it carries the annotations of the one that the developer wrote
        }
        if (Modifier.isPrivate(method.getModifiers())) {
            return true;
        }
        return method.getDeclaringClass().isInterface() ? isSelected(method, type) : nobodyOverrides(method, type);
    }

    // The virtual machine's own choice: the class before its interfaces, the more special interface before the other.
    private static boolean isSelected(Method method, Class<?> type) {
        try {
            return type.getMethod(method.getName(), method.getParameterTypes()).equals(method);
        } catch (NoSuchMethodException staticOfAnInterface) {
            return false;
        }
    }

    private static boolean nobodyOverrides(Method method, Class<?> type) {
        return Stream.<Class<?>>iterate(
                        type, above -> above != null && above != method.getDeclaringClass(), Class::getSuperclass)
                .flatMap(above -> Stream.of(above.getDeclaredMethods()))
                .noneMatch(candidate -> overrides(candidate, method));
    }

    private static boolean overrides(Method candidate, Method method) {
        return !isAccessBridge(candidate)
                && candidate.getName().equals(method.getName())
                && List.of(candidate.getParameterTypes()).equals(List.of(method.getParameterTypes()))
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
