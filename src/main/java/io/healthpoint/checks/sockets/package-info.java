/** Connections that end with a run's deadline, encrypted or not, for the checks that speak over them. */
@NullMarked
package io.healthpoint.checks.sockets;

import org.jspecify.annotations.NullMarked;
