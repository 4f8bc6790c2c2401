/**
 * From the annotation to a check: what an annotated method is, in plain values, the rules for it, and what its result means.
 *
 * <p>Whoever looks at classes, by reflection or by a model of the source, describes each annotated method as a
 * {@link io.healthpoint.discovery.CheckMethod}; the rules see nothing else, so the faults have the same ids and words
 * everywhere. Knows neither reflection nor CDI. {@code discovery.full} does so for CDI Full, by {@code
 * discovery.reflection}.
 */
@NullMarked
package io.healthpoint.discovery;

import org.jspecify.annotations.NullMarked;
