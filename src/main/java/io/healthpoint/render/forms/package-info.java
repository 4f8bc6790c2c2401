/** Every form there is, in one list: where a new one is added. */
@NullMarked
package io.healthpoint.render.forms;

import org.jspecify.annotations.NullMarked;
