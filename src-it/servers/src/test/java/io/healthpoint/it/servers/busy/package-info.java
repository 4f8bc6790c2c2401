/** An application that keeps every thread of its server busy. */
package io.healthpoint.it.servers.busy;
