/**
 * Who may try a password: whose guess a login is, and how many of them were wrong. Knows no password.
 */
@NullMarked
package io.healthpoint.access.guesses;

import org.jspecify.annotations.NullMarked;
