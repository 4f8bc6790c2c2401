/**
 * Whose time a clock is compared with: a time server's, a web server's, a database's. Each {@link
 * io.healthpoint.checks.time.Reference} tells within what bounds its clock differs from this machine's; what to think of that is
 * the business of {@link io.healthpoint.checks.system.ClockCheck}.
 */
@NullMarked
package io.healthpoint.checks.time;

import org.jspecify.annotations.NullMarked;
