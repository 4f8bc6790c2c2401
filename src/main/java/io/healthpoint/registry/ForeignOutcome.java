package io.healthpoint.registry;

import io.healthpoint.Outcome;

/**
 * Reads a type that is not this library's as an outcome, so that a check may return it. Found by
 * {@link java.util.ServiceLoader} in the class loader of this library. Thread-safe.
 */
public interface ForeignOutcome {

    /**
     * Returns the name of the type, which need not be present: it is asked before anything of it is loaded.
     *
     * @return as {@link Class#getName()} gives it
     */
    String typeName();

    /**
     * Reads a value.
     *
     * @param returned a value of that type
     * @return what it says
     */
    Outcome outcomeOf(Object returned);
}
