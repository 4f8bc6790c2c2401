/**
 * Many instances of one application: what they know of each other, and what only one of them does. {@code fleet.store} is what
 * they share, {@code fleet.entry} what stands there; {@code fleet.members} are the instances, {@code fleet.lease} the checks that
 * run once a fleet, {@code fleet.found} finds the store. This room puts them together.
 */
@NullMarked
package io.healthpoint.fleet;

import org.jspecify.annotations.NullMarked;
