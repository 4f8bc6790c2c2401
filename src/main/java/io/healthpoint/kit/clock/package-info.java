/**
 * Threads that are real and a clock that is not: it stands still until the test moves it, or until everybody waits for it.
 */
@NullMarked
package io.healthpoint.kit.clock;

import org.jspecify.annotations.NullMarked;
