/** Two servers of a kind on one machine, clustered as their own documentation says, without multicast. */
package io.healthpoint.it.fleetservers;
