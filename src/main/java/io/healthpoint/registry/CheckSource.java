package io.healthpoint.registry;

import java.util.Collection;

/**
 * Where checks come from. Every CDI bean of this type is asked once, when the application has started.
 *
 * <p>A new kind of check is a new source; nothing else has to know of it.
 */
public interface CheckSource {

    /**
     * Returns its checks, without running any.
     *
     * @return any number, in any order
     */
    Collection<Check> checks();
}
