/**
 * Checks of databases. {@link io.healthpoint.checks.database.DataSourceCheck} is the front; behind it, in the order of a run:
 * {@code DataSourceRuns} begins an {@code Errand}, which takes a connection and holds a {@code Conversation} on it, on a thread
 * beside the run's, so that nothing a pool or a driver does holds up the run. Where there is no connection, the {@code Cause}
 * says why, or {@code PoolNumbers} and a {@code SecondOpinion}, which asks each {@code Address} that a {@code JdbcUrl} held. What
 * differs from product to product stands in {@code Product}.
 */
@NullMarked
package io.healthpoint.checks.database;

import org.jspecify.annotations.NullMarked;
