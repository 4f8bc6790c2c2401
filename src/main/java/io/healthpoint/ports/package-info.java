/**
 * Ports to listen at: whether one is free, and which application has it. Nothing is kept open here.
 */
@NullMarked
package io.healthpoint.ports;

import org.jspecify.annotations.NullMarked;
