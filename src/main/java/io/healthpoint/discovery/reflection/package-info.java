/**
 * Looks at the classes of beans by reflection: which annotated methods a type has, which of two runs, what the proxy of a
 * session bean has, what a producer makes.
 *
 * <p>Calls nothing, and makes no object of the application.
 */
@NullMarked
package io.healthpoint.discovery.reflection;

import org.jspecify.annotations.NullMarked;
