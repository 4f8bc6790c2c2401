/**
 * The kinds of values that keys have: how each is read, what it may be, and how a fault names it. A duration, an address, a name
 * of an MBean or of an entry mean the same wherever a setting holds one.
 */
@NullMarked
package io.healthpoint.keys.kinds;

import org.jspecify.annotations.NullMarked;
