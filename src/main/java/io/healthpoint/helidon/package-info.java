/**
 * The mount in Helidon MP: {@link io.healthpoint.helidon.HelidonExtension} puts the endpoint on the routing of its server, at the
 * root, below no path of JAX-RS.
 *
 * <p>Helidon's classes are of a newer Java than this library's, so nothing here names them: what is asked of Helidon is asked by
 * reflection, and what Helidon asks is a proxy.
 */
@NullMarked
package io.healthpoint.helidon;

import org.jspecify.annotations.NullMarked;
