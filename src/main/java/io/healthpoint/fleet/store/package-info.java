/**
 * What the instances of an application share, as a seam: a few operations that every grid and every database has. One adapter
 * each in a room of its own: {@code fleet.grid} for maps, {@code fleet.jcache} for JCache, {@code fleet.table} for data
 * sources; each is loaded only where its API is there.
 */
@NullMarked
package io.healthpoint.fleet.store;

import org.jspecify.annotations.NullMarked;
