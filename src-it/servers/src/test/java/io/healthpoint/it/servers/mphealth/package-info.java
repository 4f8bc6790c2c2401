/** An application for MicroProfile Health, in which nothing knows of healthpoint. */
package io.healthpoint.it.servers.mphealth;
