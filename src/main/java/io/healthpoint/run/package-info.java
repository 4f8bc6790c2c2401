/**
 * Running the checks: from a selection to a report. Past this room a check's failure is data.
 */
@NullMarked
package io.healthpoint.run;

import org.jspecify.annotations.NullMarked;
