package io.healthpoint.discovery;

import io.healthpoint.Policy;

/**
 * An annotated method of a bean.
 *
 * @param bean the bean that it is called on
 * @param method the method, perhaps inherited
 * @param declared what the annotation says
 * @param isAsynchronous whether the container runs it on another thread, and the call returns at once
 */
public record CheckMethod(BeanShape bean, MethodShape method, Declared declared, boolean isAsynchronous) {

    /**
     * Returns the name of the check. By default it begins with the bean's class, not the declaring one: two beans that
     * inherit one method are two checks.
     *
     * @return the annotation's, or the default
     */
    public String name() {
        return declared.name().isEmpty() ? bean.type() + '.' + method.name() : declared.name();
    }

    /**
     * Gives one of several copies a name of its own.
     *
     * @param number of the copy, 2 or more
     * @return the same with {@code #} and the number behind its name
     */
    public CheckMethod numbered(int number) {
        return new CheckMethod(bean, method, declared.named(name() + '#' + number), isAsynchronous);
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
