/**
 * Where the texts of settings come from: MicroProfile Config where an implementation is present, else system properties, the
 * environment and {@code META-INF/microprofile-config.properties}. Only {@link io.healthpoint.configuration.Configuration}
 * knows which. What a text means, it does not know.
 */
@NullMarked
package io.healthpoint.configuration;

import org.jspecify.annotations.NullMarked;
