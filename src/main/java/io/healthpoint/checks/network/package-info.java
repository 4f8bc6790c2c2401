/**
 * Checks of what answers over the network.
 */
@NullMarked
package io.healthpoint.checks.network;

import org.jspecify.annotations.NullMarked;
