package io.healthpoint.discovery.lite;

import io.healthpoint.discovery.model.TypeText;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.lang.reflect.Method;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A method as the build writes it down, and as the run finds it again: its class, a blank, its name, its erased parameters. */
final class WrittenMethod {

    private WrittenMethod() {}

    static String write(MethodInfo method) {
        return method.declaringClass().name()
                + ' '
                + signature(
                        method.name(),
                        method.parameters().stream().map(parameter -> TypeText.erased(parameter.type())));
    }

    static Method read(String written, ClassLoader loader) {
        int blank = written.indexOf(' ');
        String signature = written.substring(blank + 1);
        return Stream.of(type(written.substring(0, blank), loader).getDeclaredMethods())
                .filter(method -> signature.equals(signature(
                        method.getName(), Stream.of(method.getParameterTypes()).map(Class::getTypeName))))
                .filter(method -> !method.isBridge())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not as it was built: " + written));
    }

    private static Class<?> type(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("not as it was built: " + name, gone);
        }
    }

    private static String signature(String name, Stream<String> parameters) {
        return name + parameters.collect(Collectors.joining(",", "(", ")"));
    }
}
