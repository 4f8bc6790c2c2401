package io.healthpoint.discovery;

import org.jspecify.annotations.Nullable;

/**
 * A bean that has checks, in plain values.
 *
 * @param type the name of its class, as {@link Class#getName()} gives it; of what a producer makes, the type that it declares
 * @param producer class and member that make it, as messages show them; empty where it is a class itself
 * @param isProxied whether the container may put a subclass of its own before it
 * @param views what the proxy of a session bean has; null for every other bean
 */
public record BeanShape(
        String type,
        String producer,
        boolean isProxied,
        @Nullable LocalViews views) {

    /**
     * Describes a bean that is a class and no session bean.
     *
     * @param type the name of its class, as {@link Class#getName()} gives it
     * @param isProxied whether the container may put a subclass of its own before it
     * @return the bean
     */
    public static BeanShape ofClass(String type, boolean isProxied) {
        return new BeanShape(type, "", isProxied, null);
    }

    /**
     * Describes a session bean.
     *
     * @param type the name of its class, as {@link Class#getName()} gives it
     * @param views what its proxy has
     * @return the bean
     */
    public static BeanShape ofSession(String type, LocalViews views) {
        return new BeanShape(type, "", views.ofClass(), views);
    }

    /**
     * Describes what a producer makes.
     *
     * @param type the name of the type that it declares, as {@link Class#getName()} gives it
     * @param producer class and member, as messages show them
     * @return the bean, which no container puts a subclass of its own before
     */
    public static BeanShape produced(String type, String producer) {
        return new BeanShape(type, producer, false, null);
    }

    /**
     * Returns it as messages show it.
     *
     * @return a phrase
     */
    String text() {
        return producer.isEmpty() ? "bean " + type : "the " + type + " that " + producer + " makes";
    }
}
