/** Very many probes, each answer looked at, and what they leave behind. */
package io.healthpoint.it.soak;
