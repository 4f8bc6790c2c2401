/**
 * What is there: the checks of the application, and which of them a request selects.
 *
 * <p>Plain Java; knows neither CDI nor configuration. A {@link io.healthpoint.registry.CheckSource} is the seam where
 * checks come in, from whatever they were made.
 */
@NullMarked
package io.healthpoint.registry;

import org.jspecify.annotations.NullMarked;
