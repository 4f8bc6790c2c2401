/**
 * Checks of mail and message brokers.
 */
@NullMarked
package io.healthpoint.checks.messaging;

import org.jspecify.annotations.NullMarked;
