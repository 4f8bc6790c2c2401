package io.healthpoint.registry;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Reads a type that is not this library's as a stage, so that a check may return it. Found by
 * {@link java.util.ServiceLoader} in the class loader of this library. Thread-safe.
 */
public interface ForeignStage {

    /**
     * Returns the name of the type, which has one type parameter: what it ends with. It need not be present: it is asked
     * before anything of it is loaded.
     *
     * @return as {@link Class#getName()} gives it
     */
    String typeName();

    /**
     * Reads a value. Called only where the type is present.
     *
     * @param returned any value
     * @return ends as that does, and to cancel it cancels what is behind it; empty where the value is of another type
     */
    Optional<CompletionStage<?>> stageOf(Object returned);
}
