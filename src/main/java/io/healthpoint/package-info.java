/**
 * The front door: everything an application may use, and the map of the house.
 *
 * <p>A <em>check</em> is one named procedure; {@link io.healthpoint.HealthCheck} turns a bean method into one. Each run of
 * it yields an <em>outcome</em> ({@link io.healthpoint.Outcome}: status, detail, data); the outcome with the check's name
 * and the time is a <em>result</em> ({@link io.healthpoint.CheckResult}); all results of one request are the
 * <em>report</em> ({@link io.healthpoint.Report}). A <em>group</em> ({@link io.healthpoint.Groups}) is a named set of
 * checks. A <em>probe</em> is the outside poll, never code of this library.
 *
 * <p>The rooms, from the annotation to the answer; none knows a room above it:
 *
 * <ul>
 *   <li>{@code registry}: what is there. Checks, and which of them a request selects.
 *   <li>{@code render}: how a report looks, a room a kind of form: {@code page}, {@code json}, {@code metrics}, {@code text};
 *       {@code render.forms} lists them all. In the page, {@code page.words} are how it writes, {@code page.chart} what it draws of
 *       runs, {@code page.check} what it says of a check.
 *   <li>{@code configuration}: where the texts of settings come from.
 *   <li>{@code keys}: the one table of keys; reading, faults and documentation come from it. {@code keys.kinds} are the kinds of
 *       values that keys have.
 *   <li>{@code types}: the types of built-in checks, with the keys and rules of each.
 *   <li>{@code settings}: what the operator wants.
 *   <li>{@code ports}: whether a port is free, and which application has it.
 *   <li>{@code access.password}: whether a password is the right one.
 *   <li>{@code access.guesses}: who may try one.
 *   <li>{@code access}: who may see what.
 *   <li>{@code beans}: the application's objects in the container, for a run.
 *   <li>{@code discovery}: from the annotation to a check; {@code discovery.reflection} looks at classes when the
 *       application runs, {@code discovery.full} at the beans of CDI Full; {@code discovery.returned} knows what a method may return; {@code discovery.model} looks at classes while it is
 *       built, {@code discovery.lite} at the beans of CDI Lite.
 *   <li>{@code threads}: threads and clocks.
 *   <li>{@code flight}: one check in flight, its deadline, its thresholds, what is remembered of it.
 *   <li>{@code history}: what is remembered of each check.
 *   <li>{@code isolation}: what surrounds each call of the application's code.
 *   <li>{@code checks}: built-in checks, a room a kind: {@code database}, {@code http}, {@code network}, {@code messaging} and
 *       {@code system}. They know neither CDI nor settings. Beside them {@code time}, the clocks to compare with, and
 *       {@code sockets}, connections that end in time. {@code checks.configured} makes checks from what the operator wants.
 *   <li>{@code fleet}: many instances of one application. {@code fleet.store} is what they share, as a seam; {@code fleet.grid},
 *       {@code fleet.jcache} and {@code fleet.table} are it in a map, a cache and a database, {@code fleet.found} finds it.
 *       {@code fleet.entry} is what stands there, {@code fleet.members} are the instances, {@code fleet.lease} the checks that run
 *       once a fleet.
 *   <li>{@code run}: running the checks of a request.
 *   <li>{@code files}: the status of each group in a file, for those who have no HTTP.
 *   <li>{@code bridge}: what other libraries bring or want, each alive only where its API is.
 *   <li>{@code endpoint}: from a request to an answer, without servlets or JAX-RS.
 *   <li>{@code assembly}: all of these put together, once an application.
 *   <li>{@code servlet}: the endpoint in servlet containers.
 *   <li>{@code rest}: the endpoint as a JAX-RS resource, and where JAX-RS runs without servlets.
 *   <li>{@code listener}: the endpoint at an address of its own, whatever the server is busy with.
 *   <li>{@code helidon}: the endpoint on the server of Helidon MP.
 *   <li>{@code vertx}: the endpoint on the router of Quarkus.
 *   <li>{@code embedded}: a server for applications that have none.
 *   <li>{@code processor}: beside the house, and in a JAR of its own: faults of checks, told by the compiler.
 *   <li>{@code kit}: beside the house too, and in a JAR of its own: checks in tests of applications. {@code kit.clock} is a
 *       clock that the test moves, {@code kit.stage} the container and the checks in it, {@code kit.safety} tries checks out
 *       where things go wrong.
 *   <li>{@code probe}: beside the house, a program that asks an address or a file. Knows no other room.
 * </ul>
 *
 * <p>This package imports nothing of the others.
 */
@NullMarked
package io.healthpoint;

import org.jspecify.annotations.NullMarked;
