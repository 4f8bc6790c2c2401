/** Looks at a server from inside: which threads there are, and which applications are still in memory. */
package io.healthpoint.it.servers.watch;
