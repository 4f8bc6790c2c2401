package io.healthpoint.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * A test of health checks, without a server. Its methods, and its fields, may have a {@link Health}.
 *
 * <p>Where {@link #beans()} names classes, each test method gets a container of its own, with beans of these, started before it
 * and closed after it; that needs an implementation of CDI that starts without a server, such as Weld SE. Where it names
 * none, the beans are those of the container that runs during the test, by {@code weld-junit5} or in the same process.
 *
 * <p>A thread that is still inside a check when the test has ended, fails the test.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HealthpointTestExtension.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
public @interface HealthpointTest {

    /**
     * Classes that become beans: those with checks, what they inject, and alternatives for what the test has not.
     *
     * @return any number; none by default
     */
    Class<?>[] beans() default {};

    /**
     * Settings, such as {@code healthpoint.timeout=1s}. They are system properties while the class is tested, so beans see them
     * too, and stand above every other source.
     *
     * @return a key, an equals sign, a value; none by default
     */
    String[] settings() default {};

    /**
     * Says how long, in real time, work is waited for that neither ends nor is held by the test: a check that hangs by itself.
     * After that the clock moves, to its deadline in the end. Longer than any check takes on a busy machine.
     *
     * @return a duration such as {@code 500ms} or {@code 2s}
     */
    String patience() default "2s";
}
