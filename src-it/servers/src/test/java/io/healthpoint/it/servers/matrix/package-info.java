/** What the applications of the matrix are made of. Nothing but the annotation of ours: they have to work without the JAR. */
package io.healthpoint.it.servers.matrix;
