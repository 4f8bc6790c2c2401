package io.healthpoint.types;

import io.healthpoint.Policy;
import io.healthpoint.keys.CheckKeys;

/**
 * A built-in check that an operator has asked for.
 *
 * @param name its name
 * @param type its type
 * @param given what is written of it
 */
public record BuiltIn(String name, CheckType type, Given given) {

    /**
     * Tells where it comes from.
     *
     * @return the key that makes it a built-in check
     */
    public String origin() {
        return CheckKeys.TYPE.of(name).name();
    }

    /**
     * Tells how it is run, where no key says otherwise.
     *
     * @return the policy of its type
     */
    public Policy policy() {
        return Policy.DEFAULT.inGroups(type.groups().toArray(String[]::new));
    }
}
