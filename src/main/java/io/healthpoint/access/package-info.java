/**
 * Who may see what. Knows credentials and roles; knows neither servlets nor JAX-RS.
 */
@NullMarked
package io.healthpoint.access;

import org.jspecify.annotations.NullMarked;
