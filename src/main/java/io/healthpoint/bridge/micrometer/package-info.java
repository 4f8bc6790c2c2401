/**
 * The bridge to Micrometer, alive only where its API is visible to this library: an application's own registry has what
 * comes of checks, without a scrape of ours.
 *
 * <p>The registry is the CDI bean of type {@code MeterRegistry} with the default qualifier; where there is none, or more
 * than one, {@code Metrics.globalRegistry}. It is looked for once, at the first run of any check.
 *
 * <table>
 *   <caption>The meters of each check, from its first run on</caption>
 *   <tr><th>name</th><th>kind</th><th>tags</th><th>says</th></tr>
 *   <tr><td>{@code healthpoint.check.status}</td><td>gauge</td><td>{@code check}</td>
 *     <td>the status shown, thresholds applied: 1 up, 0.5 degraded, 0 down</td></tr>
 *   <tr><td>{@code healthpoint.check.duration}</td><td>timer</td><td>{@code check}, {@code status}</td>
 *     <td>how long runs took; {@code status} is what the run said: {@code up}, {@code degraded} or {@code down}</td></tr>
 *   <tr><td>{@code healthpoint.check.timeouts}</td><td>counter</td><td>{@code check}</td>
 *     <td>runs that had not ended by their deadline</td></tr>
 *   <tr><td>{@code healthpoint.check.reuses}</td><td>counter</td><td>{@code check}</td>
 *     <td>results that were given once more, from memory or from the background</td></tr>
 *   <tr><td>{@code healthpoint.check.status.changes}</td><td>counter</td><td>{@code check}</td>
 *     <td>changes of the status shown</td></tr>
 * </table>
 *
 * <p>Details and data never become tags. Percentiles and buckets of the timer are the application's to ask for, by a
 * {@code MeterFilter}. The meters of a check that is removed go with it, and all of them when the application stops.
 * Applications that share one registry should name their checks apart.
 */
@NullMarked
package io.healthpoint.bridge.micrometer;

import org.jspecify.annotations.NullMarked;
