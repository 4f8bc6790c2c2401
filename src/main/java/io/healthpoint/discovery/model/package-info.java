/**
 * Looks at the classes of an application by CDI's model of the language, which is all there is of them while an application is
 * built: which annotated methods a bean has, and how types and methods are written in messages. The same as {@code
 * discovery.reflection} for classes that are loaded.
 *
 * <p>Knows nothing of beans beyond their classes, and nothing of how checks are called.
 */
@NullMarked
package io.healthpoint.discovery.model;

import org.jspecify.annotations.NullMarked;
