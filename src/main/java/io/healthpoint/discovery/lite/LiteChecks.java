package io.healthpoint.discovery.lite;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;

/**
 * The annotated methods of the application's beans, asked for by an event that one {@link LiteCheck} a method observes.
 *
 * <p>A bean a check would not do: while tests run, and in dev mode, ArC has another class loader for classes of libraries, this
 * one included, than for the application's, which are made anew; and what calls a method is one of the application's. Observers
 * say to whose class they belong, beans that an extension makes do not.
 */
public final class LiteChecks implements SyntheticBeanCreator<CheckSource> {

    /**
     * The question.
     *
     * @param found takes the answers
     */
    public record Asked(List<Check> found) {}

    /** For the container. */
    public LiteChecks() {}

    @Override
    public CheckSource create(Instance<Object> lookup, Parameters none) {
        return LiteChecks::ask;
    }

    private static List<Check> ask() {
        Asked asked = new Asked(new ArrayList<>());
        CDI.current().getBeanContainer().getEvent().select(Asked.class).fire(asked);
        return asked.found();
    }
}
