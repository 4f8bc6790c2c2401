/**
 * Built-in checks that an operator has asked for: made from what is written of each, by a factory of its type.
 */
@NullMarked
package io.healthpoint.checks.configured;

import org.jspecify.annotations.NullMarked;
