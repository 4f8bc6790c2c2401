/**
 * What runs in the processes under test: {@link io.healthpoint.bench.server.Serve} and one main class a server. Those of
 * rivals with libraries of their own lie in {@code rivals}.
 */
package io.healthpoint.bench.server;
