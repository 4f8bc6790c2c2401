/** What a test plays on: a container, the checks in it, and the parts of the library by the test's clock. */
@NullMarked
package io.healthpoint.kit.stage;

import org.jspecify.annotations.NullMarked;
