/** The forms that Prometheus and its kin read. */
@NullMarked
package io.healthpoint.render.metrics;

import org.jspecify.annotations.NullMarked;
