/** The JAR in applications of Helidon MP. */
package io.healthpoint.it.helidon;
