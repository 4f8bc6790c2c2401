/**
 * Bridges to optional APIs, one room each; each is alive only where its API is present. None knows another, but that to
 * SmallRye Health builds on that to MicroProfile Health.
 */
@NullMarked
package io.healthpoint.bridge;

import org.jspecify.annotations.NullMarked;
