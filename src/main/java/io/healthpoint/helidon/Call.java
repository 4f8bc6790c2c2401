package io.healthpoint.helidon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A method of Helidon's public API, found by name. Thread-safe.
 *
 * @param method of a public type
 */
record Call(Method method) {

    /** Finds it; where there is none, this is a Helidon that is not known. */
    static Call of(String type, String name, Class<?>... parameters) throws ReflectiveOperationException {
        return new Call(type(type).getMethod(name, parameters));
    }

    static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, false, Call.class.getClassLoader());
    }

    /** Calls it, and throws what it throws. The target is null where the method is static. */
    Object on(@Nullable Object target, Object... arguments) {
        return Objects.requireNonNull(result(target, arguments), method::getName);
    }

    private @Nullable Object result(@Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException(notPublic);
        } catch (InvocationTargetException failure) {
            throw unchecked(failure.getCause());
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    /** Calls a method that returns nothing. */
    void run(Object target, Object... arguments) {
        Object unused = result(target, arguments);
    }
}
