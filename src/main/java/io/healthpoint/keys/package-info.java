/**
 * The one table of keys: what each is called, what its value is, its default and its meaning. From it come reading, faults,
 * suggestions, the tables of the documentation and the metadata for editors. The keys of built-in checks stand in {@code types}.
 */
@NullMarked
package io.healthpoint.keys;

import org.jspecify.annotations.NullMarked;
