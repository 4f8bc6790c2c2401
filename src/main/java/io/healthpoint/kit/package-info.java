/**
 * The test kit: an application's checks in its unit tests, without a server, by a clock that the test moves. In a JAR of its own
 * (classifier {@code test-kit}), beside that of the library; needs JUnit 5.13 or later, AssertJ, and an implementation of CDI.
 *
 * <p>{@link io.healthpoint.kit.HealthpointTest} makes a test one of checks, {@link io.healthpoint.kit.Health} is what it holds,
 * go wrong.
 */
@NullMarked
package io.healthpoint.kit;

import org.jspecify.annotations.NullMarked;
