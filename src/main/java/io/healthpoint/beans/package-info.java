/**
 * The application's objects in the container: finding the one behind a bean, injecting the parameters of a method, and
 * destroying what is dependent; and the request context that lives while a check runs.
 *
 * <p>Knows CDI Full, and neither the annotation nor how beans are found.
 */
@NullMarked
package io.healthpoint.beans;

import org.jspecify.annotations.NullMarked;
