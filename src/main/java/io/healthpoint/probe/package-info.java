/**
 * A program that asks an address or a file whether an application is up, for images that have no {@code curl}.
 *
 * <p>It is started once a probe, so it does without all that makes a start slow: no class of this library but its own, no lambda,
 * no logging, no HTTP client of the JDK, one thread.
 */
@NullMarked
package io.healthpoint.probe;

import org.jspecify.annotations.NullMarked;
