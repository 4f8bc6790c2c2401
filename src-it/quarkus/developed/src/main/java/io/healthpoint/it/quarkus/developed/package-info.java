/** An application that its developer tests and changes. */
package io.healthpoint.it.quarkus.developed;
