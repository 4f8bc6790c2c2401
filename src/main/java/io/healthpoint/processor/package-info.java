/**
 * Tells faults of checks while their source is compiled, in the words in which a deployment would: an annotation processor, in a
 * JAR of its own.
 *
 * <p>Describes each annotated method in the plain values of {@code discovery}, as the rooms do that look at loaded classes and at
 * CDI's model of the language, and has the rules there judge it. So there is one table of rules and words. It tells only what holds
 * whatever the operator configures and whichever beans there are: parameters, settings and checks of the fleet are judged when the
 * application starts.
 */
@NullMarked
package io.healthpoint.processor;

import org.jspecify.annotations.NullMarked;
