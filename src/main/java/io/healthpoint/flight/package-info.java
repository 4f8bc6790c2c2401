/**
 * One check in flight: its deadline, its single flight, what is remembered of it, and the threads it runs on.
 *
 * <p>A <em>flight</em> has two ends. The <em>answer</em> is the result, or at the deadline the verdict that there is none;
 * every waiter gets it. The <em>landing</em> is the moment when the check's thread has really returned. Until then nothing
 * of that check starts again: never is more than one thread inside a check.
 *
 * <p>In whatever order threads take their steps: no two are inside one check; every waiter is answered once; each flight is
 * counted once; a check that hangs is interrupted at its deadline, and nothing but the check is; once a recorder is closed
 * nothing is counted; after a stop no background run begins but one that was about to. A model checker looks
 * for an order in which it does not hold ({@code FlightProofIT}, {@code TransitionsProofIT} and {@code BackgroundRunsProofIT} of
 * {@code src-it/proof}).
 *
 * <p>Knows one check; which checks a request asks for is the business of {@code run}. Past this room a check's failure is
 * data.
 */
@NullMarked
package io.healthpoint.flight;

import org.jspecify.annotations.NullMarked;
