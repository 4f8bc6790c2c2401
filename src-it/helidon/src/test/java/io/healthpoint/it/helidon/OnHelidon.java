package io.healthpoint.it.helidon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that start Helidon. Where no JDK for it is installed they are skipped, which is told once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnHelidon.Condition.class)
@interface OnHelidon {

    /** Whether there is a JDK for it. */
    final class Condition implements ExecutionCondition {

        private static final String SKIPPED =
                "Helidon is not tested: it needs JDK " + HelidonJdk.NEEDED + " or later, and none is installed";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (HelidonJdk.find().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a JDK for Helidon");
            }
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Condition.class))
                    .computeIfAbsent(SKIPPED, Condition::tell);
            return ConditionEvaluationResult.disabled(SKIPPED);
        }

        private static String tell(String message) {
            System.out.println(message);
            return message;
        }
    }
}
