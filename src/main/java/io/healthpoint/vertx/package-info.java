/**
 * The mount on the router of Vert.x, as Quarkus has it: {@link io.healthpoint.vertx.VertxExtension} is found while the
 * application is built, and looks who owns the path; {@link io.healthpoint.vertx.HealthRoute} asks the endpoint.
 *
 * <p>No thread of the server waits, and none that serves events does any work: every request is answered on a thread of this
 * library. Only this room names types of Vert.x and Quarkus; it is entered where both are there.
 */
@NullMarked
package io.healthpoint.vertx;

import org.jspecify.annotations.NullMarked;
