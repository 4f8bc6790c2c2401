package io.healthpoint.discovery.reflection;

import io.healthpoint.discovery.LocalViews;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The proxy of a session bean: what of the bean's methods it has, and how to call them there.
 *
 * @param type the class of the bean
 * @param views the types of the bean for CDI: its local business interfaces and what they extend, and its class and what that
 *     extends where it has the no-interface view (CDI 4.0, section 3.2.2)
 */
public record LocalProxy(AnnotatedType<?> type, Set<Type> views) {

    /**
     * Finds a method of the bean on its proxy.
     *
     * @param method any
     * @return empty where the proxy does not have it
     */
    public Optional<Call> callOf(Method method) {
        if (!Modifier.isPublic(method.getModifiers())) {
            return Optional.empty();
        }
        return hasClassView()
                ? Optional.of(new Call(type.getJavaClass(), method))
                : interfaces()
                        .flatMap(view -> Stream.of(Reflected.raw(view).getMethods())
                                .filter(declared -> isImplementedBy(method, declared))
                                .map(declared -> new Call(view, declared)))
                        .findFirst();
    }

    /**
     * Describes the views in plain values.
     *
     * @param haveIt whether they have the method in question
     * @return the views
     */
    public LocalViews described(boolean haveIt) {
        List<String> names =
                interfaces().map(view -> Reflected.raw(view).getName()).sorted().toList();
        return new LocalViews(hasClassView(), names, haveIt);
    }

    private boolean hasClassView() {
        return views.contains(type.getJavaClass());
    }

    private Stream<Type> interfaces() {
        return views.stream().filter(view -> Reflected.raw(view).isInterface());
    }

    private boolean isImplementedBy(Method method, Method declared) {
        return declared.getName().equals(method.getName())
                && parameters(declared).equals(parameters(method));
    }

    // With the bean's type arguments in place of type variables, or those of a generic interface would be any objects.
    private List<? extends Class<?>> parameters(Method method) {
        return Stream.of(method.getGenericParameterTypes())
                .map(parameter -> Reflected.raw(resolved(parameter, method.getDeclaringClass())))
                .toList();
    }

    private Type resolved(Type parameter, Class<?> declaring) {
        if (!(parameter instanceof TypeVariable<?> variable)) {
            return parameter;
        }
        int index = List.of(declaring.getTypeParameters()).indexOf(variable);
        return type.getTypeClosure().stream()
                .filter(above -> index >= 0 && above instanceof ParameterizedType && Reflected.raw(above) == declaring)
                .map(above -> ((ParameterizedType) above).getActualTypeArguments()[index])
                .findFirst()
                .orElse(variable.getBounds()[0]);
    }

    /**
     * How to call a method on the proxy.
     *
     * @param view the type to ask for
     * @param method of that type
     */
    public record Call(Type view, Method method) {}
}
