/** Tries a check out where things go wrong, in real time, and finds what it does wrong then. Knows no CDI and no settings. */
@NullMarked
package io.healthpoint.kit.safety;

import org.jspecify.annotations.NullMarked;
