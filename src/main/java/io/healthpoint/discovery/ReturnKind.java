package io.healthpoint.discovery;

import io.healthpoint.Outcome;
import io.healthpoint.registry.ForeignOutcome;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a check method returns, and what that means. */
@FunctionalInterface
interface ReturnKind {

    /** The legal types in words, for messages. */
    String ALLOWED = "boolean, void, Outcome, or a CompletionStage of Boolean, Void or Outcome";

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
    static Optional<ReturnKind> of(Type type) {
        if (type == void.class) {
            return Optional.of(VOID);
        }
        if (type instanceof ParameterizedType stage && isStage(stage)) {
            return ofBoxed(upperBound(stage.getActualTypeArguments()[0]));
        }
        return type == boolean.class ? Optional.of(BOOLEAN) : ofBoxed(type).filter(kind -> kind != VOID);
    }

    private static Optional<ReturnKind> ofBoxed(Type type) {
        if (type == Boolean.class) {
            return Optional.of(BOOLEAN);
        }
        if (type == Void.class) {
            return Optional.of(VOID);
        }
        return type == Outcome.class ? Optional.of(OUTCOME) : ofForeign(type.getTypeName());
    }

    private static Optional<ReturnKind> ofForeign(String type) {
        return FOREIGN.stream()
                .filter(foreign -> foreign.typeName().equals(type))
                .findFirst()
                .map(foreign -> value -> value == null ? NULL : foreign.outcomeOf(value));
    }

    private static boolean isStage(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw
                && CompletionStage.class.isAssignableFrom(raw)
                && type.getActualTypeArguments().length == 1;
    }

    private static Type upperBound(Type type) {
        return type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
    }
}
