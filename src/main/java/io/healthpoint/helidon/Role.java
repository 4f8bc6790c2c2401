package io.healthpoint.helidon;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects that Helidon sees as its own: of one of its interfaces, with the methods that matter. */
final class Role {

    private Role() {}

    /**
     * Plays it.
     *
     * @param type the interface
     * @param methods from a method's name to what it does with its arguments; others do what the interface has for them
     * @return of that interface
     */
    static Object of(Class<?> type, Map<String, Function<Object[], @Nullable Object>> methods) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> methods.containsKey(method.getName())
                        ? methods.get(method.getName()).apply(arguments)
                        : other(self, method, arguments));
    }

    private static @Nullable Object other(Object self, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            case "toString" -> "healthpoint";
            default -> InvocationHandler.invokeDefault(self, method, arguments);
        };
    }
}
