/**
 * The application's objects in the container: finding the one behind a bean, injecting the parameters of a method, calling
 * it, and destroying what is dependent.
 *
 * <p>Knows CDI Full, and neither the annotation nor how beans are found.
 */
@NullMarked
package io.healthpoint.beans;

import org.jspecify.annotations.NullMarked;
