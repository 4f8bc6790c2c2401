/** What instances share in a map of a grid. */
@NullMarked
package io.healthpoint.fleet.grid;

import org.jspecify.annotations.NullMarked;
