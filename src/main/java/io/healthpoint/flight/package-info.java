/**
 * One check in flight: its deadline, its single flight, what is remembered of it, and the threads it runs on.
 *
 * <p>A <em>flight</em> has two ends. The <em>answer</em> is the result, or at the deadline the verdict that there is none;
 * every waiter gets it. The <em>landing</em> is the moment when the check's thread has really returned. Until then nothing
 * of that check starts again: never is more than one thread inside a check.
 *
 * <p>Knows one check; which checks a request asks for is the business of {@code run}. Past this room a check's failure is
 * data.
 */
@NullMarked
package io.healthpoint.flight;

import org.jspecify.annotations.NullMarked;
