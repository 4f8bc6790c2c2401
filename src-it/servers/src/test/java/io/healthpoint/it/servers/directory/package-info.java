/** Servers that take applications from a directory, as their users run them: Tomcat and Jetty. */
package io.healthpoint.it.servers.directory;
