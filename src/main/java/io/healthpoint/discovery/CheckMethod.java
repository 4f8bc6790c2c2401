package io.healthpoint.discovery;

import io.healthpoint.Policy;

/**
 * An annotated method of a bean.
 *
 * @param bean the name of the bean's class, as {@link Class#getName()} gives it
 * @param method the method, perhaps inherited
 * @param declared what the annotation says
 * @param isOnProxiedBean whether the container may put a subclass of its own before the bean
 */
public record CheckMethod(String bean, MethodShape method, Declared declared, boolean isOnProxiedBean) {

    /**
     * Returns the name of the check. By default it begins with the bean's class, not the declaring one: two beans that
     * inherit one method are two checks.
     *
     * @return the annotation's, or the default
     */
    public String name() {
        return declared.name().isEmpty() ? bean + '.' + method.name() : declared.name();
    }

    /**
     * Returns what the code wants of the check.
     *
     * @return the policy
     * @throws IllegalArgumentException where {@link DefinitionErrors} has found a fault
     */
    public Policy policy() {
        return declared.policy();
    }
}
