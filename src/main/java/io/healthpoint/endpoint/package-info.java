/**
 * From a request to an answer, without servlets or JAX-RS: every mount gives the same bytes because all of them ask
 * {@link io.healthpoint.endpoint.Endpoint}.
 */
@NullMarked
package io.healthpoint.endpoint;

import org.jspecify.annotations.NullMarked;
