/** How the page writes: HTML, durations, times, names and statuses. Knows no layout. */
@NullMarked
package io.healthpoint.render.page.words;

import org.jspecify.annotations.NullMarked;
