/** Checks of what answers over HTTP, with the JDK's client. */
@NullMarked
package io.healthpoint.checks.http;

import org.jspecify.annotations.NullMarked;
