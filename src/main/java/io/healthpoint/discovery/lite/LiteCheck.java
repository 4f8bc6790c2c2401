package io.healthpoint.discovery.lite;

import io.healthpoint.HealthCheck;
import io.healthpoint.discovery.Declared;
import io.healthpoint.discovery.ReturnType;
import io.healthpoint.discovery.ReturnedValue;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.invoke.Invoker;
import java.util.List;

/** Makes a check of what the build has handed on. */
public final class LiteCheck implements SyntheticBeanCreator<CheckSource> {

    static final String NAME = "name";
    static final String PLACE = "place";
    static final String ANNOTATION = "annotation";
    static final String METHOD = "method";
    static final String INVOKER = "invoker";
    static final String OUTCOME = "outcome";
    static final String STAGE = "stage";

    /** For the container. */
    public LiteCheck() {}

    @Override
    public CheckSource create(Instance<Object> lookup, Parameters handedOn) {
        List<Check> check = List.of(new Check(
                handedOn.get(NAME, String.class),
                Declared.of(handedOn.get(ANNOTATION, HealthCheck.class)).policy(),
                handedOn.get(PLACE, String.class),
                call(handedOn)));
        return () -> check;
    }

    private static InvokedCheck call(Parameters handedOn) {
        BeanManager beans = CDI.current().getBeanManager();
        String outcome = handedOn.get(OUTCOME, String.class);
        return new InvokedCheck(
                handedOn.get(INVOKER, Invoker.class),
                new ReturnedValue(new ReturnType(outcome, outcome, handedOn.get(STAGE, Boolean.class))),
                ParameterPoint.of(WrittenMethod.read(handedOn.get(METHOD, String.class)), beans),
                beans);
    }
}
