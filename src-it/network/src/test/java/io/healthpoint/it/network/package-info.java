/**
 * The checks of the network, of mail and brokers where only real servers show whether they are right: those that are as they
 * should be, and those that hang, trickle, break off or lie. Each test leaves neither a thread nor a socket behind.
 */
package io.healthpoint.it.network;
