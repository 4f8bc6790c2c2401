/** The JAR inside servers: what a user of each of them would see. Client side only, over HTTP. */
package io.healthpoint.it.servers;
