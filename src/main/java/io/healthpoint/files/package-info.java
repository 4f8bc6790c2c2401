/**
 * Health for readers without HTTP: a file for each group, written anew as long as the process is able to.
 *
 * <p>Each file carries the time from which on it is stale. A reader needs no period of its own, and can tell an application that
 * is down from a process that is stuck or gone: the first says {@code DOWN}, the others say nothing new. The program in
 * {@code io.healthpoint.probe} is such a reader.
 *
 * <p>Knows how to ask for a report only through {@link io.healthpoint.files.GroupReports}.
 */
@NullMarked
package io.healthpoint.files;

import org.jspecify.annotations.NullMarked;
