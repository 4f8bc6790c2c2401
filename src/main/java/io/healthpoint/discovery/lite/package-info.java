/**
 * CDI Lite, in which an application is put together while it is built: the build compatible extension that finds annotated
 * methods of beans by CDI's model of the language, and what calls them when the application runs.
 *
 * <p>Everything about classes is known during the build and nothing of it later, so the build describes, judges and connects
 * the checks, and hands names, annotations and invokers on ({@link io.healthpoint.discovery.lite.LiteCheck}). What is wrong
 * with the code stops the build; what is wrong with the settings, which the build does not know, stops the start. Where a
 * portable extension runs, this room is never entered; only here types of CDI 4.1 are named.
 */
@NullMarked
package io.healthpoint.discovery.lite;

import org.jspecify.annotations.NullMarked;
