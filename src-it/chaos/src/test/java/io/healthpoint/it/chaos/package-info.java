/**
 * Probes while what the application needs is taken away, and afterwards: each is answered in time and rightly, the next run
 * after a repair is up, and the process ends when it is told to.
 *
 * <p>The faults are real: a database that is killed, a heap that is full, a kernel that refuses threads. {@code -Pchaos} has
 * each come again and again, and adds the tests that take longer.
 */
package io.healthpoint.it.chaos;
