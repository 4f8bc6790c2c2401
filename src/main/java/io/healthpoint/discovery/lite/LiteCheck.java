package io.healthpoint.discovery.lite;

import io.healthpoint.HealthCheck;
import io.healthpoint.discovery.Declared;
import io.healthpoint.discovery.returned.ReturnType;
import io.healthpoint.discovery.returned.ReturnedValue;
import io.healthpoint.registry.Check;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticObserver;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.invoke.Invoker;

/** Makes a check of what the build has handed on. */
public final class LiteCheck implements SyntheticObserver<LiteChecks.Asked> {

    static final String NAME = "name";
    static final String PLACE = "place";
    static final String ANNOTATION = "annotation";
    static final String BEAN = "bean";
    static final String METHOD = "method";
    static final String INVOKER = "invoker";
    static final String OUTCOME = "outcome";
    static final String STAGE = "stage";

    /** For the container. */
    public LiteCheck() {}

    @Override
    public void observe(EventContext<LiteChecks.Asked> asked, Parameters handedOn) {
        asked.getEvent().found().add(check(handedOn));
    }

    private static Check check(Parameters handedOn) {
        return new Check(
                handedOn.get(NAME, String.class),
                Declared.of(handedOn.get(ANNOTATION, HealthCheck.class)).policy(),
                handedOn.get(PLACE, String.class),
                call(handedOn));
    }

    private static InvokedCheck call(Parameters handedOn) {
        BeanManager beans = CDI.current().getBeanManager();
        String outcome = handedOn.get(OUTCOME, String.class);
        ClassLoader loader = handedOn.get(BEAN, Class.class).getClassLoader();
        return new InvokedCheck(
                handedOn.get(INVOKER, Invoker.class),
                new ReturnedValue(new ReturnType(outcome, outcome, handedOn.get(STAGE, Boolean.class))),
                ParameterPoint.of(WrittenMethod.read(handedOn.get(METHOD, String.class), loader), beans),
                beans);
    }
}
