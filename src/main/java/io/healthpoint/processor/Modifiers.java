package io.healthpoint.processor;

import java.lang.reflect.Modifier;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/** Turns the words before a method into the bits that its class file will have (JVMS 4.6). */
final class Modifiers {

    private static final Map<javax.lang.model.element.Modifier, Integer> BITS = Map.of(
            javax.lang.model.element.Modifier.PUBLIC, Modifier.PUBLIC,
            javax.lang.model.element.Modifier.PROTECTED, Modifier.PROTECTED,
            javax.lang.model.element.Modifier.PRIVATE, Modifier.PRIVATE,
            javax.lang.model.element.Modifier.ABSTRACT, Modifier.ABSTRACT,
            javax.lang.model.element.Modifier.STATIC, Modifier.STATIC,
            javax.lang.model.element.Modifier.FINAL, Modifier.FINAL,
            javax.lang.model.element.Modifier.SYNCHRONIZED, Modifier.SYNCHRONIZED,
            javax.lang.model.element.Modifier.NATIVE, Modifier.NATIVE);

    private Modifiers() {}

    static int of(ExecutableElement method) {
        return method.getModifiers().stream()
                .mapToInt(word -> BITS.getOrDefault(word, 0))
                .reduce(0, (some, other) -> some | other);
    }
}
