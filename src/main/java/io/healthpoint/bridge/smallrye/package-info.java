/**
 * The bridge to what SmallRye Health adds to MicroProfile Health, alive only where its API and Mutiny are visible to this
 * library: procedures that answer by a {@code Uni}, groups of the application's own, and wellness.
 */
@NullMarked
package io.healthpoint.bridge.smallrye;

import org.jspecify.annotations.NullMarked;
