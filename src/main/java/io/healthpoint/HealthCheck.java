package io.healthpoint;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a CDI bean that says whether something works.
 *
 * <p>The method may be package-private, protected, public, static or inherited, and interceptors apply to it. It must not
 * be private, nor final where the bean is proxied; on a session bean its proxy must have it: public, and in the local
 * business interface where the bean has no other view. It may be a default method of an interface, and a method of the
 * type that a producer declares. Where a more special method without the annotation replaces it, there is no check. Its
 * parameters are injection points, whatever those of a {@code @Produces} method may be; {@code @Dependent} ones are
 * destroyed after each run. It may run on any thread, but never on two at once.
 *
 * <p>It returns one of:
 *
 * <ul>
 *   <li>{@code boolean} or {@code Boolean}: up or down; {@code null} is down
 *   <li>{@code void}: up, unless it throws
 *   <li>{@link Outcome}: status, detail and data; {@code null} is down
 *   <li>a {@link java.util.concurrent.CompletionStage} of {@code Boolean}, {@code Void} or {@link Outcome}, or a {@code Uni} of
 *       Mutiny
 * </ul>
 *
 * <p>Whatever it throws is down, with the message as detail.
 *
 * <p>Each element but {@link #value()} can be overridden by configuration under {@code healthpoint.checks."NAME".}. The more
 * specific wins: per-check key, then annotation, then global key, then built-in default. Durations are written
 * {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h} or in ISO-8601 ({@code PT5S}). A fault in any element stops the
 * deployment with a message that names this method.
 *
 * <p>It is a qualifier with non-binding members (CDI 4.0, section 2.3), so that {@code @Produces} may stand beside it and
 * the produced bean never collides with one of the application's own.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface HealthCheck {

    /**
     * Name of the check, unique in the application.
     *
     * @return the name; by default the bean class's name, a dot and the method's name, as in
     *     {@code com.acme.SignupHealth.userSignup}
     */
    @Nonbinding
    String value() default "";

    /**
     * Groups that the check belongs to, any number; with none it is asked at {@code /health/} only. Key:
     * {@code healthpoint.checks."NAME".groups}, separated by commas.
     *
     * @return names of groups, see {@link Groups}
     */
    @Nonbinding
    String[] groups() default Groups.READY;

    /**
     * Whether this check being down makes the whole report down; if not, the report is degraded. Key:
     * {@code healthpoint.checks."NAME".critical}.
     *
     * @return true unless said otherwise
     */
    @Nonbinding
    boolean critical() default true;

    /**
     * Deadline of one run, longer than zero. Key: {@code healthpoint.checks."NAME".timeout}.
     *
     * @return a duration; empty = {@code healthpoint.timeout}, which is {@code 5s} unless set
     */
    @Nonbinding
    String timeout() default "";

    /**
     * Period of background runs. With one, probes read the newest outcome and start no run. Key:
     * {@code healthpoint.checks."NAME".interval}.
     *
     * @return a duration; empty or {@code 0s} = the check runs when it is asked
     */
    @Nonbinding
    String interval() default "";

    /**
     * How long an outcome is served from memory. Key: {@code healthpoint.checks."NAME".ttl}.
     *
     * @return a duration; {@code 0s} = each probe sees a run of its own time; empty = {@code healthpoint.ttl}, {@code 0s} unless
     *     it is set
     */
    @Nonbinding
    String ttl() default "";

    /**
     * Failures in a row that turn an up check down. Key: {@code healthpoint.checks."NAME".failure-threshold}.
     *
     * @return at least 1, which is the default
     */
    @Nonbinding
    int failureThreshold() default 1;

    /**
     * Successes in a row that turn a down check up. Key: {@code healthpoint.checks."NAME".success-threshold}.
     *
     * @return at least 1, which is the default
     */
    @Nonbinding
    int successThreshold() default 1;

    /**
     * Whether the thread is interrupted that is still inside the check at its deadline, or when the application stops. An
     * interruption ends most waiting, but a thread interrupted in file I/O closes that file for everybody
     * ({@link java.nio.channels.ClosedByInterruptException}), as it does to H2 and Lucene. Without it the check occupies its
     * thread until it returns. Key: {@code healthpoint.checks."NAME".interrupt}.
     *
     * @return true unless said otherwise
     */
    @Nonbinding
    boolean interrupt() default true;

    /**
     * Where it runs in an application of many instances. {@link Scope#FLEET} needs an {@link #interval()}, and no check of group
     * {@code live} may have it: another instance's fault is no reason to restart this one. Key:
     * {@code healthpoint.checks."NAME".scope}.
     *
     * @return each instance for itself unless said otherwise
     */
    @Nonbinding
    Scope scope() default Scope.INSTANCE;
}
