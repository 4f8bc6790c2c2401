package io.healthpoint.kit;

import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.kit.stage.Stage;
import io.healthpoint.kit.stage.TestSettings;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link HealthpointTest} does, for JUnit. */
final class HealthpointTestExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(HealthpointTestExtension.class);

    HealthpointTestExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        store(context)
                .put(TestSettings.class, TestSettings.set(annotation(context).settings()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestSettings settings = store(context).remove(TestSettings.class, TestSettings.class);
        if (settings != null) {
            settings.putBack();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        HealthpointTest test = annotation(context);
        Stage stage = new Stage(test.beans(), patience(test));
        store(context).put(Stage.class, stage);
        stage.open();
        Health health = new Health(stage);
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            fillIn(instance, health);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stage stage = store(context).remove(Stage.class, Stage.class);
        List<String> left = stage == null ? List.of() : stage.close();
        if (!left.isEmpty()) {
            throw new AssertionError(
                    "the test has ended, but these do not end though they were interrupted: "
                            + String.join("; ", left)
                            + ". To mend it: let what the check calls end when its thread is interrupted, or give it a time limit of its own");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Health.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Stage stage = store(context).get(Stage.class, Stage.class);
        if (stage == null) {
            throw new IllegalStateException(
                    "a Health is there for test methods, and for @BeforeEach and @AfterEach ones");
        }
        return new Health(stage);
    }

    private static void fillIn(Object instance, Health health) throws IllegalAccessException {
        for (Field field : healthFields(instance.getClass()).toList()) {
            field.setAccessible(true);
            field.set(instance, health);
        }
    }

    private static Stream<Field> healthFields(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        Stream<Field> own = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == Health.class && !Modifier.isStatic(field.getModifiers()));
        return parent == null ? own : Stream.concat(healthFields(parent), own);
    }

    // That of the class itself, or of one that it stands in.
    private static HealthpointTest annotation(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        while (AnnotationSupport.findAnnotation(type, HealthpointTest.class).isEmpty()
                && type.getEnclosingClass() != null) {
            type = type.getEnclosingClass();
        }
        return AnnotationSupport.findAnnotation(type, HealthpointTest.class).orElseThrow();
    }

    private static Duration patience(HealthpointTest test) {
        return Objects.requireNonNull(Durations.parse(test.patience()));
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(OURS);
    }
}
