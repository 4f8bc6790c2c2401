/** Bridges to optional APIs, one room each; each is alive only where its API is present. */
@NullMarked
package io.healthpoint.bridge;

import org.jspecify.annotations.NullMarked;
