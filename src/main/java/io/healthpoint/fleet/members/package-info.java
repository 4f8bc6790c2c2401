/**
 * The instances of a fleet: each writes what it knows of its checks into an entry of its own, once an interval, and reads all
 * entries. Who has not changed its entry for three intervals of the reader's own clock is silent; no clock is compared with
 * another machine's. Where there are more than a hundred and nobody asks, it reads
 * them less often: to read all in each interval costs the store the square of their number.
 * A report is made of what has been read: whoever asks for it waits for nobody.
 */
@NullMarked
package io.healthpoint.fleet.members;

import org.jspecify.annotations.NullMarked;
