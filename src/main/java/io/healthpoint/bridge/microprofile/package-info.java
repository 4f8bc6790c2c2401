/**
 * The bridge to MicroProfile Health 4.0, alive only where its API is visible to this library.
 *
 * <p>Beans of type {@code HealthCheck} with one of the qualifiers become checks; a method of ours may return a
 * {@code HealthCheckResponse}; and where nobody else makes such responses, this library does. The form of its answers is a
 * {@code Renderer} like any other.
 */
@NullMarked
package io.healthpoint.bridge.microprofile;

import org.jspecify.annotations.NullMarked;
