/**
 * Threads and clocks: where checks run, what the time is. All threads of this library are made and ended here.
 *
 * <p>{@link io.healthpoint.threads.Threads} and {@link io.healthpoint.threads.Time} are seams: tests own both.
 */
@NullMarked
package io.healthpoint.threads;

import org.jspecify.annotations.NullMarked;
