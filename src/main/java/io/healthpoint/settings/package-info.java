/**
 * What the operator wants: every setting, read once, with all faults told at once.
 *
 * <p>Values come from MicroProfile Config where an implementation is present, else from system properties, the environment
 * and {@code META-INF/microprofile-config.properties}. Only {@link io.healthpoint.settings.Configuration} knows which.
 */
@NullMarked
package io.healthpoint.settings;

import org.jspecify.annotations.NullMarked;
