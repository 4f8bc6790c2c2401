package io.healthpoint.kit.stage;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one test method plays on: a container, and in it the checks by the test's clock. For one thread. */
public final class Stage {

    private final Class<?>[] classes;
    private final Duration patience;
    private @Nullable OwnContainer own;
    private @Nullable Trial trial;

    /**
     * Nothing is started.
     *
     * @param classes of beans for a container of its own; none = that which runs during the test
     * @param patience see {@link io.healthpoint.kit.clock.TestClock}
     */
    public Stage(Class<?>[] classes, Duration patience) {
        this.classes = classes;
        this.patience = patience;
    }

    /** Starts a container of its own, where there are classes for one. */
    public void open() {
        if (classes.length > 0) {
            own = OwnContainer.start(classes, () -> trial().healthpoint());
        }
    }

    /**
     * Returns the container.
     *
     * @return its own, or that which runs
     * @throws IllegalStateException where there is none
     */
    public BeanManager beans() {
        return own != null ? own.beans() : ofRunningContainer();
    }

    /**
     * Finds a bean.
     *
     * @param <T> its type
     * @param type class or interface
     * @return the object in its context, a reference where no context is active
     */
    public <T> T bean(Class<T> type) {
        BeanManager beans = beans();
        Bean<?> bean = beans.resolve(beans.getBeans(type, Any.Literal.INSTANCE));
        if (bean == null) {
            throw new IllegalArgumentException("there is no bean of " + type);
        }
        return type.cast(instance(bean, type, beans));
    }

    private static <B> Object instance(Bean<B> bean, Class<?> type, BeanManager beans) {
        CreationalContext<B> creation = beans.createCreationalContext(bean);
        try {
            return beans.getContext(bean.getScope()).get(bean, creation);
        } catch (ContextNotActiveException proxyOnly) {
            return beans.getReference(bean, type, creation);
        }
    }

    /**
     * Returns the checks. Late, for the container may be started by another extension, after this one.
     *
     * @return the same each time
     */
    public Trial trial() {
        if (trial == null) {
            trial = new Trial(beans(), patience);
        }
        return trial;
    }

    /**
     * Ends every thread, and the container where it is its own.
     *
     * @return where threads are that do not end
     */
    public List<String> close() {
        try {
            return Optional.ofNullable(trial).map(Trial::end).orElse(List.of());
        } finally {
            Optional.ofNullable(own).ifPresent(OwnContainer::close);
        }
    }

    private static BeanManager ofRunningContainer() {
        try {
            return CDI.current().getBeanManager();
        } catch (IllegalStateException none) {
            throw new IllegalStateException(
                    "there are no beans to look at: name the classes of some, @HealthpointTest(beans = {SignupHealth.class}), or"
                            + " have a container run during the test, by weld-junit5 say",
                    none);
        }
    }
}
