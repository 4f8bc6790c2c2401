/**
 * A check that runs once a fleet: one instance holds its lease and runs it, the others show what it tells.
 *
 * <p>The lease is one entry of the store. An instance looks at it once an interval, and writes it by compare-and-set on what it
 * saw: to claim a run before it makes it, while the run goes on, and to tell what came of it.
 *
 * <p><b>At most one run an interval, while the store is whole.</b> Each run has a claim of its own, and claims come one after
 * another, for each replaces the entry that its claimant saw. Who claims has seen the run before begin, by its own clock, at
 * least an interval ago: a holder counts from its own claim; whoever takes over counts from when it first saw the entry that
 * stands still, which is later than that was written. So no clock is ever compared with another machine's, and none has to be
 * right: only that a second is about as long here as there. A clock that jumps or stops moves its own instance's runs, and
 * nobody else's. An instance that was stopped between its claim and its run, for longer than an interval, does not run.
 *
 * <p><b>Another takes over within three intervals.</b> A holder that lives changes the entry at least every 1.1 intervals, also
 * during a long run. The others see its last change at most one interval late, wait for 1.4 to 1.8 intervals, each for another
 * time so that they do not all come at once, and then look precisely when their patience ends: 2.8 intervals at most, and the
 * store's answer. A holder that goes in order leaves the entry free; then the next run comes when it is due.
 *
 * <p><b>What is not promised.</b> Where an instance is stopped between the last look at its clock and the first instruction of
 * the check, that run comes late, beside another's. A parted store has a holder in each part. A store that loses its memory
 * (all members of a grid gone) loses the lease; who knows of a run still waits for its interval, who is new does not.
 *
 * <p>While the store is out of reach each instance runs the check for itself, an interval after the last run that it knows of.
 */
@NullMarked
package io.healthpoint.fleet.lease;

import org.jspecify.annotations.NullMarked;
