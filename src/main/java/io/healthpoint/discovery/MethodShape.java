package io.healthpoint.discovery;

import io.healthpoint.discovery.returned.ReturnType;
import java.util.List;

/**
 * A method of a class, in plain values.
 *
 * @param declaringClass the name of the class that it stands in, as {@link Class#getName()} gives it
 * @param name its own
 * @param modifiers as the class file has them (JVMS 4.6), see {@link java.lang.reflect.Modifier}
 * @param parameters the types of its parameters as messages show them, type arguments included
 * @param returns what it returns
 * @param text the whole of it, as messages show it
 */
public record MethodShape(
        String declaringClass, String name, int modifiers, List<String> parameters, ReturnType returns, String text) {

    /** Copies the parameters. */
    public MethodShape {
        parameters = List.copyOf(parameters);
    }

    /**
     * Returns the place as a stack frame, so that an IDE can go there.
     *
     * @return class, method, file and a line
     */
    public String place() {
        return declaringClass + '.' + name + '(' + topLevel() + ".java:1)";
    }

    // The compiler puts a '$' between an outer class and an inner one; one in front belongs to the name.
    private String topLevel() {
        String simple = declaringClass.substring(declaringClass.lastIndexOf('.') + 1);
        int inner = simple.indexOf('$', 1);
        return inner < 0 ? simple : simple.substring(0, inner);
    }
}
