/** What the page makes of a check's newest runs: drawings and numbers. */
@NullMarked
package io.healthpoint.render.page.chart;

import org.jspecify.annotations.NullMarked;
