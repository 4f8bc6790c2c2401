/**
 * The house, put together: every part is made here, by hand and in order, so that the container has few beans to find, to
 * check and to make proxies of at each start.
 *
 * <p>Knows the other rooms; none knows it. Those that serve find what they need in the container.
 */
@NullMarked
package io.healthpoint.assembly;

import org.jspecify.annotations.NullMarked;
