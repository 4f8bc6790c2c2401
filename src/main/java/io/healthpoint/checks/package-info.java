/**
 * What all built-in checks share. Each of them is a public class in a room of its kind, a {@code Callable<Outcome>} that knows
 * neither CDI nor settings: give it to {@link io.healthpoint.Healthpoint#register}, or call it from a method of your own.
 *
 * <p>What a check says goes to the log, when its status changes: its words are the check's own, with numbers and codes, and
 * never hold an address, a path, a user's name, SQL, or the message of somebody's exception. Numbers stand in the data too: a
 * key {@code free.bytes} is the number {@code free} in {@code bytes} (units: {@code bytes}, {@code percent}, {@code seconds};
 * none where something is counted), {@code free.bytes.warn} and {@code free.bytes.down} are its levels.
 */
@NullMarked
package io.healthpoint.checks;

import org.jspecify.annotations.NullMarked;
