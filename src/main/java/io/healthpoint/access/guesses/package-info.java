/**
 * Who may try a password: whose guess a login is, and how many of them were wrong. Knows no password.
 *
 * <p>In whatever order threads take their steps, a guess is neither forgotten nor counted twice. A model checker looks
 * for an order in which it does not hold ({@code GuessesProofIT} of {@code src-it/proof}).
 */
@NullMarked
package io.healthpoint.access.guesses;

import org.jspecify.annotations.NullMarked;
