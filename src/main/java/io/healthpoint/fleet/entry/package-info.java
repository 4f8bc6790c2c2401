/**
 * What stands in the store: two kinds of entries, each a short JSON text with its version. An instance's says what it knows of
 * its checks; a lease's says which instance runs a check for all, and what came of it. What cannot be read as one is none.
 */
@NullMarked
package io.healthpoint.fleet.entry;

import org.jspecify.annotations.NullMarked;
