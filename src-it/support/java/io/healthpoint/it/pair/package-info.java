/**
 * One application on two real servers, which share what those have: what each knows of the other, and who runs a check once for
 * both, while one is killed or stopped.
 */
package io.healthpoint.it.pair;
