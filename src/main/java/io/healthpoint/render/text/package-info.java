/** The forms in plain text, for scripts and terminals. */
@NullMarked
package io.healthpoint.render.text;

import org.jspecify.annotations.NullMarked;
