package io.healthpoint.discovery.reflection;

import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessSyntheticBean;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bean that is no class which the container makes: the product of a producer, or of an extension.
 *
 * @param type declared for it; of what it is in truth nobody knows before it is made
 * @param producer as messages show it
 */
public record Product(Class<?> type, String producer) {

    /**
     * Finds what a bean is.
     *
     * @param event tells of the bean
     * @return one, unless an extension declares several interfaces; none where it is a class that the container makes
     */
    public static Stream<Product> of(ProcessBean<?> event) {
        if (event.getAnnotated() instanceof AnnotatedMember<?> member) {
            String name = member.getDeclaringType().getJavaClass().getName()
                    + '.'
                    + member.getJavaMember().getName();
            return declared(Stream.of(member.getBaseType()), member instanceof AnnotatedMethod<?> ? name + "()" : name);
        }
        // Not by its source: OpenWebBeans knows none.
        return event instanceof ProcessSyntheticBean<?> && !(event.getBean() instanceof Interceptor<?>)
                ? declared(
                        event.getBean().getTypes().stream(),
                        "an extension with " + event.getBean().getBeanClass().getName())
                : Stream.empty();
    }

    private static Stream<Product> declared(Stream<Type> types, String producer) {
        List<Class<?>> all = types.<Class<?>>map(Reflected::raw).toList();
        return all.stream()
                .filter(type -> all.stream().noneMatch(other -> other != type && type.isAssignableFrom(other)))
                .map(type -> new Product(type, producer));
    }
}
