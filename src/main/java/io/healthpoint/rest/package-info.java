/**
 * The endpoint as a JAX-RS resource, for an application that mounts it itself and for the embedded server.
 *
 * <p>Nothing here has a path or is a provider: a class path scan of the application's own JAX-RS must not pick it up.
 */
@NullMarked
package io.healthpoint.rest;

import org.jspecify.annotations.NullMarked;
