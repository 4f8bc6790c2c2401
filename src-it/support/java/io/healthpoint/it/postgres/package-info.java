/** A real PostgreSQL, for tests that take it away. */
package io.healthpoint.it.postgres;
