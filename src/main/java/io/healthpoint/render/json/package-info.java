/** The forms of JSON, for programs. Those that Jakarta JSON Processing writes are missing where the platform has none. */
@NullMarked
package io.healthpoint.render.json;

import org.jspecify.annotations.NullMarked;
