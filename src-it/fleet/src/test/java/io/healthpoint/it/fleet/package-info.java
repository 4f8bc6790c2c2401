/**
 * Several instances of one application, each a process of its own, as their users see them: over HTTP, and by counting from
 * outside how often a check is run. Instances are killed, held and stopped, and what they share is taken away.
 */
package io.healthpoint.it.fleet;
