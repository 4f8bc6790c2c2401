package io.healthpoint.discovery.reflection;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the annotated methods that a type has, inherited ones included. Thread-safe.
 *
 * <p>The container's own list does not say which of two methods runs, and whether it holds those of interfaces differs.
 */
public final class AnnotatedMethods {

    // Many beans share an interface, or what they extend.
    private final Map<Class<?>, Boolean> annotatedTypes = new ConcurrentHashMap<>();

    /** Begins with nothing known. */
    public AnnotatedMethods() {}

    /**
     * Tells whether it is worth while to look at a type, of which the container has made no description yet.
     *
     * @param type a class or an interface
     * @return whether it has an annotated method, or one above it has
     */
    public boolean areIn(Class<?> type) {
        return hierarchy(type).stream().anyMatch(this::isAnnotated);
    }

    /**
     * Looks at a type.
     *
     * @param type of a bean that is a class, or that a producer declares
     * @param beans make the description of an interface
     * @param withoutEffect is given each annotated method that the type does not have as it stands, and that no annotated
     *     one replaces
     * @param <X> the type
     * @return those that run
     */
    public <X> List<AnnotatedMethod<?>> of(
            AnnotatedType<X> type, BeanManager beans, Consumer<AnnotatedMethod<?>> withoutEffect) {
        List<AnnotatedMethod<?>> all = annotated(type, beans);
        if (all.isEmpty()) {
            return all; // as of nearly every bean: this is asked of all
        }
        List<AnnotatedMethod<?>> running = all.stream()
                .filter(method -> Overriding.isTheOneThatRuns(method.getJavaMember(), type.getJavaClass()))
                .collect(Collectors.toList());
        all.stream()
                .filter(method -> isWithoutEffect(method.getJavaMember(), running))
                .forEach(withoutEffect);
        return running;
    }

    private <X> List<AnnotatedMethod<?>> annotated(AnnotatedType<X> type, BeanManager beans) {
        List<AnnotatedMethod<?>> annotated = new ArrayList<>(type.getMethods());
        for (Class<?> above : hierarchy(type.getJavaClass())) {
            if (above.isInterface() && isAnnotated(above)) {
                addUnlessKnown(beans.createAnnotatedType(above).getMethods(), annotated);
            }
        }
        annotated.removeIf(method -> !method.isAnnotationPresent(HealthCheck.class));
        return annotated;
    }

    private static void addUnlessKnown(Set<? extends AnnotatedMethod<?>> methods, List<AnnotatedMethod<?>> annotated) {
        Set<Method> known =
                annotated.stream().map(AnnotatedMethod::getJavaMember).collect(Collectors.toSet());
        methods.stream().filter(method -> known.add(method.getJavaMember())).forEach(annotated::add);
    }

    private boolean isAnnotated(Class<?> type) {
        return annotatedTypes.computeIfAbsent(type, AnnotatedMethods::hasAnnotated);
    }

    private static boolean hasAnnotated(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(HealthCheck.class)) {
                return true;
            }
        }
        return false;
    }

    // A type and all above it, but for the JDK's own.
    private static Set<Class<?>> hierarchy(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        addWithAbove(type, all);
        return all;
    }

    private static void addWithAbove(@Nullable Class<?> type, Set<Class<?>> all) {
        if (type != null && type.getClassLoader() != null && all.add(type)) {
            addWithAbove(type.getSuperclass(), all);
            for (Class<?> face : type.getInterfaces()) {
                addWithAbove(face, all);
            }
        }
    }

    // A body that a more special method replaces is as if it were not there: so its author wanted it.
    private static boolean isWithoutEffect(Method method, List<AnnotatedMethod<?>> running) {
        boolean isInherited = !Modifier.isAbstract(method.getModifiers())
                && !(Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass().isInterface());
        return !isInherited
                && running.stream()
                        .map(AnnotatedMethod::getJavaMember)
                        .noneMatch(other -> other.getName().equals(method.getName())
                                && other.getParameterCount() == method.getParameterCount());
    }
}
