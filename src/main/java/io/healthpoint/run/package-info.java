/**
 * Running the checks of a request: from a selection to a report.
 *
 * <p>A {@link io.healthpoint.run.Run} begins with one worker that takes check after check, and gets more only where it has
 * not finished within about a millisecond: trivial checks do not pay for a thread each. Probes that ask the same share it.
 *
 * <p>In whatever order threads take their steps: each check of a run is asked once; every probe is answered; what has begun
 * gets its deadline, at the very end of the answer's time too; who probes after a stop has no check begun, and who probes
 * meanwhile none but one that was about to. A model checker looks for an order in which it does
 * not hold ({@code RunProofIT} of {@code src-it/proof}).
 */
@NullMarked
package io.healthpoint.run;

import org.jspecify.annotations.NullMarked;
