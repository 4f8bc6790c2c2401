/**
 * The endpoint at an address of its own, for probes only: it answers while every thread of the server is busy.
 *
 * <p>Two threads. One accepts, reads, answers and writes for all clients, and waits for none of them: a request that never ends,
 * or an answer that nobody reads, keeps a small buffer and no thread. The other one answers who brings credentials, for a
 * password may have to be hashed, which takes long.
 *
 * <p>The JDK's own {@code com.sun.net.httpserver} would not do: its threads wait for each client, what bounds that is set for the
 * whole process, as is Nagle's delay; it refuses paths that the other mounts read; and WildFly hides it from applications.
 *
 * <p>Understood is what a probe needs of HTTP/1.1 (RFC 9112): heads of GET and HEAD. A request with a body is answered, and the
 * connection ends with it. There is no TLS and no login of the container.
 */
@NullMarked
package io.healthpoint.listener;

import org.jspecify.annotations.NullMarked;
