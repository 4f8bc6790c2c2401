/**
 * Checks of this process and the machine it runs on.
 */
@NullMarked
package io.healthpoint.checks.system;

import org.jspecify.annotations.NullMarked;
