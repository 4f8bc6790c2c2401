package io.healthpoint.kit.clock;

import java.util.concurrent.CompletableFuture;

/**
 * What a check does.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Call<T> {

    /**
     * Begins it.
     *
     * @return complete already, unless it is asynchronous
     * @throws Throwable what the check throws
     */
    CompletableFuture<T> begin() throws Throwable;
}
