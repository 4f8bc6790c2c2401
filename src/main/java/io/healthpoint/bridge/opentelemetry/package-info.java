/**
 * The bridge to the metrics of OpenTelemetry, alive only where its API is visible to this library: an application's own
 * pipeline has what comes of checks, without a scrape of ours.
 *
 * <p>The instruments come from the CDI bean of type {@code OpenTelemetry} with the default qualifier, which MicroProfile
 * Telemetry brings. Where there is none, or more than one, they come from {@code GlobalOpenTelemetry}, as soon as somebody
 * has set it, as the Java agent does; this library never sets it. That takes an API of 1.57 or later, which can tell
 * whether it is set. The bean is looked for once, at the first run of any check. The scope is {@code io.healthpoint}.
 *
 * <table>
 *   <caption>The instruments, with a series for each check from its first run on</caption>
 *   <tr><th>name</th><th>kind, unit</th><th>attributes</th><th>says</th></tr>
 *   <tr><td>{@code healthpoint.check.status}</td><td>gauge</td><td>{@code healthpoint.check.name}</td>
 *     <td>the status shown, thresholds applied: 1 up, 0.5 degraded, 0 down</td></tr>
 *   <tr><td>{@code healthpoint.check.duration}</td><td>histogram, {@code s}</td>
 *     <td>{@code healthpoint.check.name}, {@code healthpoint.check.status}</td>
 *     <td>how long runs took; the status is what the run said: {@code up}, {@code degraded} or {@code down}; the advised
 *       bounds are those of {@link io.healthpoint.CheckHistory.Counts#BOUNDS}</td></tr>
 *   <tr><td>{@code healthpoint.check.timeouts}</td><td>counter</td><td>{@code healthpoint.check.name}</td>
 *     <td>runs that had not ended by their deadline</td></tr>
 *   <tr><td>{@code healthpoint.check.reuses}</td><td>counter</td><td>{@code healthpoint.check.name}</td>
 *     <td>results that were given once more, from memory or from the background</td></tr>
 *   <tr><td>{@code healthpoint.check.status.changes}</td><td>counter</td><td>{@code healthpoint.check.name}</td>
 *     <td>changes of the status shown</td></tr>
 * </table>
 *
 * <p>Details and data never become attributes. A check that is removed is observed no more, and none is once the
 * application has stopped; only its series of the histogram stays, since the API has no way to remove one. Applications
 * that share one pipeline should name their checks apart.
 */
@NullMarked
package io.healthpoint.bridge.opentelemetry;

import org.jspecify.annotations.NullMarked;
