/** The application as a process of its own, packaged by Quarkus and asked over HTTP. */
package io.healthpoint.it.quarkus;
