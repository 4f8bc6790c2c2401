/** An application with checks of every kind; each shape adds pages of its own. */
package io.healthpoint.it.quarkus.app;
