/** Checks that settings reach from outside of the application. */
package io.healthpoint.it.servers.settings;
