package io.healthpoint.discovery.model;

import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.lang.reflect.Modifier;
import java.util.Collection;

/** Tells methods that a call reaches from those that a more special one has replaced (JLS 8.4.8): the model lists both. */
final class Overridden {

    private Overridden() {}

    static boolean isNot(MethodInfo method, Collection<MethodInfo> all) {
        return isInherited(method)
                && (isPrivate(method) || all.stream().noneMatch(candidate -> overrides(candidate, method)));
    }

    /** Whether a class that does not say otherwise has it as it stands. */
    static boolean isInherited(MethodInfo method) {
        return !method.isAbstract()
                && !(method.isStatic() && method.declaringClass().isInterface());
    }

    // Static methods hide each other.
    private static boolean overrides(MethodInfo candidate, MethodInfo method) {
        return !isPrivate(candidate)
                && candidate.name().equals(method.name())
                && isMoreSpecial(candidate.declaringClass(), method.declaringClass())
                && hasSameParameters(candidate, method)
                && isVisible(method, candidate.declaringClass());
    }

    private static boolean isPrivate(MethodInfo method) {
        return Modifier.isPrivate(method.modifiers());
    }

    // A method of a class goes before one of an interface, whoever implements it.
    private static boolean isMoreSpecial(ClassInfo candidate, ClassInfo than) {
        return !candidate.name().equals(than.name())
                && ((than.isInterface() && !candidate.isInterface()) || isSubtype(candidate, than.name()));
    }

    private static boolean isSubtype(ClassInfo type, String of) {
        return type.name().equals(of)
                || type.superInterfacesDeclarations().stream().anyMatch(parent -> isSubtype(parent, of))
                || (type.superClass() != null && isSubtype(type.superClassDeclaration(), of));
    }

    private static boolean hasSameParameters(MethodInfo candidate, MethodInfo method) {
        int count = method.parameters().size();
        boolean same = candidate.parameters().size() == count;
        for (int index = 0; same && index < count; index++) {
            same = isSame(
                    candidate.parameters().get(index).type(),
                    method.parameters().get(index).type());
        }
        return same;
    }

    // What a subclass puts for a variable may be any class.
    private static boolean isSame(Type candidate, Type type) {
        return type.isTypeVariable() || TypeText.erased(candidate).equals(TypeText.erased(type));
    }

    private static boolean isVisible(MethodInfo method, ClassInfo from) {
        return Modifier.isPublic(method.modifiers())
                || Modifier.isProtected(method.modifiers())
                || packageOf(method.declaringClass()).equals(packageOf(from));
    }

    private static String packageOf(ClassInfo type) {
        return type.name().substring(0, type.name().lastIndexOf('.') + 1);
    }
}
