/** Checks that are down where something of a caller, or of another check, reaches them. */
package io.healthpoint.it.servers.nobody;
