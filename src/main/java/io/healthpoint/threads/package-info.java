/**
 * Threads and clocks: where checks run, what the time is. All threads of this library are made and ended here.
 *
 * <p>{@link io.healthpoint.threads.Threads} and {@link io.healthpoint.threads.Time} are seams: tests own both.
 *
 * <p>In whatever order threads take their steps: of tasks that are done in order each is done once, or its giver is told; what
 * must not be interrupted is not. A model checker looks for an order in which it does not hold ({@code InOrderProofIT} and
 * {@code WorkerProofIT} of {@code src-it/proof}).
 */
@NullMarked
package io.healthpoint.threads;

import org.jspecify.annotations.NullMarked;
