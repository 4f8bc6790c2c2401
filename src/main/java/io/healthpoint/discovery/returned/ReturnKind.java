package io.healthpoint.discovery.returned;

import io.healthpoint.Outcome;
import io.healthpoint.registry.ForeignOutcome;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What a value of a type means that a check may return. */
@FunctionalInterface
interface ReturnKind {

    /** What a check said that returned null. */
    Outcome NULL = Outcome.down("returned null");

    /** What a check said that returned false. */
    Outcome ERROR = Outcome.down("");

    /** True or false. */
    ReturnKind BOOLEAN = value -> value == null ? NULL : (Boolean) value ? Outcome.up() : ERROR;

    /** Nothing: it has not thrown. */
    ReturnKind VOID = value -> Outcome.up();

    /** All there is to say. */
    ReturnKind OUTCOME = value -> value == null ? NULL : (Outcome) value;

    /** Types of other libraries, by name: what is not there is no method's type. */
    List<ForeignOutcome> FOREIGN = ServiceLoader.load(ForeignOutcome.class, ReturnKind.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    Outcome outcomeOf(@Nullable Object value);

    /** Empty where no check may return that type. */
    static Optional<ReturnKind> of(ReturnType type) {
        if (type.isStage()) {
            return ofBoxed(type.outcome());
        }
        return switch (type.outcome()) {
            case "void" -> Optional.of(VOID);
            case "boolean" -> Optional.of(BOOLEAN);
            case "java.lang.Void" -> Optional.empty();
            default -> ofBoxed(type.outcome());
        };
    }

    private static Optional<ReturnKind> ofBoxed(String type) {
        return switch (type) {
            case "java.lang.Boolean" -> Optional.of(BOOLEAN);
            case "java.lang.Void" -> Optional.of(VOID);
            case "io.healthpoint.Outcome" -> Optional.of(OUTCOME);
            default -> ofForeign(type);
        };
    }

    private static Optional<ReturnKind> ofForeign(String type) {
        return FOREIGN.stream()
                .filter(foreign -> foreign.typeName().equals(type))
                .findFirst()
                .map(foreign -> value -> value == null ? NULL : foreign.outcomeOf(value));
    }
}
