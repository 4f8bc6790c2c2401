/**
 * What the operator wants: every setting, read once, with all faults told at once, and what of the configuration does
 * nothing. Where its texts come from, {@link io.healthpoint.configuration} knows.
 */
@NullMarked
package io.healthpoint.settings;

import org.jspecify.annotations.NullMarked;
