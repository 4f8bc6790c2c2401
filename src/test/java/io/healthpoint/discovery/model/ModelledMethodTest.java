package io.healthpoint.discovery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.discovery.BeanShape;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.Declared;
import io.healthpoint.discovery.reflection.Reflected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.weld.lite.extension.translator.LiteExtensionTranslator;
import org.junit.jupiter.api.Test;

/** CDI's model of the language shows the same methods, in the same words, as reflection does. */
class ModelledMethodTest {

    @ApplicationScoped
    static class Words {

        @HealthCheck(
                value = "named",
                groups = {"a", "b"},
                timeout = "2s",
                critical = false,
                failureThreshold = 3)
        public Outcome plain() {
            return Outcome.up();
        }

        @HealthCheck
        static boolean still(int number, long[] numbers, String... texts) throws IOException, InterruptedException {
            return true;
        }

        @HealthCheck
        protected synchronized CompletionStage<? extends Outcome> later(
                Map<String, List<? super Integer>> map, Supplier<?> any, Map.Entry<String, String[]> entry) {
            return CompletableFuture.completedFuture(Outcome.up());
        }

        @HealthCheck
        <T extends Comparable<T>, U> List<T> generic(T one, U[] others, Optional<T> perhaps) {
            return List.of();
        }

        @HealthCheck
        CompletableFuture<Void> nothing() {
            return new CompletableFuture<>();
        }

        @HealthCheck
        private final void hidden() {}
    }

    interface Face {
        @HealthCheck
        default boolean byDefault() {
            return true;
        }

        @HealthCheck
        default boolean replaced() {
            return true;
        }
    }

    static class Hidden {
        @HealthCheck
        static boolean hidden() {
            return true;
        }
    }

    @Dependent
    static class Hides extends Hidden {
        static boolean hidden() {
            return true;
        }
    }

    abstract static class Above<T> implements Face {
        @HealthCheck
        boolean inherited() {
            return true;
        }

        @HealthCheck
        boolean withArgument(T argument) {
            return true;
        }

        @HealthCheck
        abstract boolean toBeWritten();

        @HealthCheck
        private boolean own() {
            return true;
        }
    }

    @Dependent
    static class Below extends Above<String> {
        @Override
        public boolean replaced() {
            return false;
        }

        @Override
        boolean withArgument(String argument) {
            return false;
        }

        @Override
        boolean toBeWritten() {
            return true;
        }
    }

    @Dependent
    @Interceptors(Object.class)
    static class Intercepted {
        @HealthCheck
        boolean check() {
            return true;
        }
    }

    private static final Set<Class<? extends BuildCompatibleExtension>> LOOK = Set.of(Look.class);

    /** Looks at beans as the build of an application does. */
    public static class Look implements BuildCompatibleExtension {

        private static final List<CheckMethod> FOUND = new ArrayList<>();
        private static final List<String> WITHOUT_EFFECT = new ArrayList<>();

        @Registration(types = Object.class)
        public void at(BeanInfo bean) {
            if (bean.isClassBean()) {
                ModelledMethod.of(bean).forEach(method -> FOUND.add(method.description()));
                ModelledMethod.withoutEffect(bean).forEach(fault -> WITHOUT_EFFECT.add(fault.found()));
            }
        }
    }

    private static List<CheckMethod> found(Class<?> bean) {
        Look.FOUND.clear();
        Look.WITHOUT_EFFECT.clear();
        SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(bean)
                .addExtensions(new LiteExtensionTranslator(LOOK, Look.class.getClassLoader()))
                .initialize()
                .close();
        return List.copyOf(Look.FOUND);
    }

    @Test
    void aMethodIsDescribedAsReflectionDoes() {
        List<CheckMethod> reflected = Stream.of(Words.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(HealthCheck.class))
                .map(method -> reflected(method, true))
                .toList();

        assertThat(reflected).hasSize(6);
        assertThat(found(Words.class)).containsExactlyInAnyOrderElementsOf(reflected);
    }

    private static CheckMethod reflected(Method method, boolean isProxied) {
        BeanShape bean = BeanShape.ofClass(Words.class.getName(), isProxied);
        Declared declared = Declared.of(method.getAnnotation(HealthCheck.class));
        return new CheckMethod(bean, Reflected.shape(method), declared, false);
    }

    @Test
    void ofInheritedMethodsThoseAreFoundThatRun() {
        assertThat(found(Below.class))
                .extracting(CheckMethod::name)
                .containsExactlyInAnyOrder(
                        Below.class.getName() + ".byDefault",
                        Below.class.getName() + ".inherited",
                        Below.class.getName() + ".own");
        assertThat(Look.WITHOUT_EFFECT).containsExactly("abstract boolean " + Above.class.getName() + ".toBeWritten()");
    }

    @Test
    void aStaticMethodThatAnotherHidesIsNone() {
        assertThat(found(Hides.class)).isEmpty();
    }

    @Test
    void aDependentBeanIsProxiedWhereItHasInterceptors() {
        assertThat(found(Below.class))
                .extracting(method -> method.bean().isProxied())
                .containsOnly(false);
        assertThat(found(Intercepted.class))
                .extracting(method -> method.bean().isProxied())
                .containsOnly(true);
    }
}
