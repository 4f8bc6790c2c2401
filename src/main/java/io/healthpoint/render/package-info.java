/**
 * How a report looks: one {@link io.healthpoint.render.Renderer} a form, a room a kind of form. Here is what the forms share.
 * Knows the report and nothing else; what a reader may not see is not in it.
 */
@NullMarked
package io.healthpoint.render;

import org.jspecify.annotations.NullMarked;
