/**
 * The table of built-in checks: the types there are, the keys that each has, and the rules between them; and what an operator
 * has written, read by that table with all faults. What a type does, {@code checks} knows.
 */
@NullMarked
package io.healthpoint.types;

import org.jspecify.annotations.NullMarked;
