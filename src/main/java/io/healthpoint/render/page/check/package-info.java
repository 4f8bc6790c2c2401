/** What the page says of one check: large where it is broken, in a line where it is well, in full on its own page. */
@NullMarked
package io.healthpoint.render.page.check;

import org.jspecify.annotations.NullMarked;
