package io.healthpoint.registry;

import java.util.Collection;

/**
 * Where checks come from. Every CDI bean of this type is asked once, when the application has started.
 *
 * <p>A new kind of check is a new source; nothing else has to know of it. While sources are asked the parts of this library
 * are being made: of all that it has in the container they may inject its settings, and {@link io.healthpoint.Healthpoint} to
 * be used later.
 */
public interface CheckSource {

    /**
     * Returns its checks, without running any.
     *
     * @return any number, in any order
     */
    Collection<Check> checks();
}
