/**
 * A server for applications that have none: Weld SE for the beans, Jersey on Grizzly for the endpoint. The libraries are
 * the application's to add; nothing outside this room needs them.
 */
@NullMarked
package io.healthpoint.embedded;

import org.jspecify.annotations.NullMarked;
