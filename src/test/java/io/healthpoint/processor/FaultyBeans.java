package io.healthpoint.processor;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.Interceptors;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Beans whose checks have faults, each of them compiled with the processor and deployed: both must say the same. */
@SuppressWarnings("unused")
public final class FaultyBeans {

    private FaultyBeans() {}

    @ApplicationScoped
    public static class PrivateOne {
        @HealthCheck
        private boolean check(List<? extends Number> some, Map<String, ? super Integer> other) throws IOException {
            return true;
        }
    }

    @Dependent
    public static class PrivateStatic {
        @HealthCheck
        private static synchronized boolean check() {
            return true;
        }
    }

    @RequestScoped
    public static class FinalInScope {
        @HealthCheck
        public final boolean check() {
            return true;
        }
    }

    @Stereotype
    @ApplicationScoped
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Shared {}

    @Shared
    public static class FinalByStereotype {
        @HealthCheck
        final boolean check() {
            return true;
        }
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface Watched {}

    @Dependent
    public static class FinalIntercepted {
        @Watched
        @HealthCheck
        final boolean check() {
            return true;
        }
    }

    @Interceptor
    public static class Counting {
        @AroundInvoke
        Object count(InvocationContext call) throws Exception {
            return call.proceed();
        }
    }

    @Dependent
    @Interceptors(Counting.class)
    public static class FinalBelowInterceptors {
        @HealthCheck
        protected final boolean check() {
            return true;
        }
    }

    @Dependent
    public static class Returns {
        @HealthCheck
        int number() {
            return 1;
        }

        @HealthCheck
        CompletableFuture<? extends List<String>> later() {
            return null;
        }

        @HealthCheck
        CompletionStage<?> anything() {
            return null;
        }

        @HealthCheck
        Void none() {
            return null;
        }

        @HealthCheck
        Map.Entry<String, Outcome[]>[] entries(String... words) {
            return null;
        }
    }

    @Dependent
    public static class Durations {
        @HealthCheck(timeout = "soon", interval = "-1s", ttl = "5 s")
        boolean check() {
            return true;
        }

        @HealthCheck(timeout = "0s")
        boolean other() {
            return true;
        }
    }

    @Dependent
    public static class Thresholds {
        @HealthCheck(failureThreshold = 0, successThreshold = -3)
        boolean check() {
            return true;
        }
    }

    @Dependent
    public static class Groups {
        @HealthCheck(groups = {"fine", "not fine", "a/b"})
        boolean check() {
            return true;
        }
    }

    @Dependent
    public static class Twice {
        private static final String NAME = "one";

        @HealthCheck(NAME)
        boolean first() {
            return true;
        }

        @HealthCheck("one")
        boolean second() {
            return true;
        }

        @HealthCheck
        boolean overloaded() {
            return true;
        }

        @HealthCheck
        boolean overloaded(String word) {
            return true;
        }
    }

    @ApplicationScoped
    public static class Many<T extends Comparable<T>> {
        @HealthCheck(timeout = "x", groups = "?", failureThreshold = 0)
        private <S extends Number & Runnable> T check(T some, S other, int[][] numbers) {
            return null;
        }
    }

    /** What is right with each: nothing is told of it. */
    @Dependent
    public static class Right {
        @HealthCheck
        final boolean finalOnDependent() {
            return true;
        }

        @HealthCheck(
                timeout = "PT5S",
                interval = "0s",
                ttl = "500ms",
                groups = {},
                failureThreshold = 7)
        void nothing() {}

        @HealthCheck
        static CompletableFuture<? extends Outcome> later() {
            return null;
        }

        @HealthCheck
        HealthCheckResponse foreign() {
            return null;
        }

        @HealthCheck
        io.smallrye.mutiny.Uni<Boolean> uni() {
            return null;
        }

        @HealthCheck("\u00e4 \"quoted\" name")
        Boolean boxed(Collection<String> all) {
            return true;
        }
    }
}
