/**
 * What surrounds each call of the application's code: a check, an observer of changes.
 *
 * <p>A check runs as nobody, whoever asks. Its thread was made where no caller is and carries the application's class loader,
 * no identity, no inherited thread local and no transaction; it has a request context of its own where the application has a
 * use for one. What a check changes of its thread is put right before the next one runs there, and told once.
 *
 * <p>What nobody can put right from outside is a thread local that a check sets and does not remove, such as an entry of a
 * logging library's context: it stays on that thread, which ends when it has been idle for ten seconds.
 */
@NullMarked
package io.healthpoint.isolation;

import org.jspecify.annotations.NullMarked;
