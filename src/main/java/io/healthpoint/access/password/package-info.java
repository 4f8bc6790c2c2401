/**
 * Whether a password is the right one: plain, hashed, or in a file that changes. Knows no request and no caller.
 */
@NullMarked
package io.healthpoint.access.password;

import org.jspecify.annotations.NullMarked;
