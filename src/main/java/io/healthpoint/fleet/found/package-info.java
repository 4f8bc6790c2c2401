/** Finds what the instances share: where it stands, and which adapter it needs. Each adapter is loaded only where it is needed. */
@NullMarked
package io.healthpoint.fleet.found;

import org.jspecify.annotations.NullMarked;
