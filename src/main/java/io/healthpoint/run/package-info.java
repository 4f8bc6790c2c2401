/**
 * Running the checks of a request: from a selection to a report.
 *
 * <p>A {@link io.healthpoint.run.Run} begins with one worker that takes check after check, and gets more only where it has
 * not finished within about a millisecond: trivial checks do not pay for a thread each. Probes that ask the same share it.
 */
@NullMarked
package io.healthpoint.run;

import org.jspecify.annotations.NullMarked;
