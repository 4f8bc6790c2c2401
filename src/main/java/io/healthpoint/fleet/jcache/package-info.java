/** What instances share in a cache of JCache; loaded only where {@code javax.cache} is there. */
@NullMarked
package io.healthpoint.fleet.jcache;

import org.jspecify.annotations.NullMarked;
