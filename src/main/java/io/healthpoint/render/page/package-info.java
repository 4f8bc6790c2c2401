/** The form for people: a page that needs no library, no request to elsewhere and no JavaScript. */
@NullMarked
package io.healthpoint.render.page;

import org.jspecify.annotations.NullMarked;
