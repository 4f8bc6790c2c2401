package io.healthpoint.discovery;

import io.healthpoint.Outcome;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a check method returns, and what that means. */
enum ReturnKind {
    BOOLEAN {
        @Override
        Outcome outcomeOf(@Nullable Object value) {
            return value == null ? NULL : (Boolean) value ? Outcome.up() : ERROR;
        }
    },
    VOID {
        @Override
        Outcome outcomeOf(@Nullable Object value) {
            return Outcome.up();
        }
    },
    OUTCOME {
        @Override
        Outcome outcomeOf(@Nullable Object value) {
            return value == null ? NULL : (Outcome) value;
        }
    };

    /** The legal types in words, for messages. */
    static final String ALLOWED = "boolean, void, Outcome, or a CompletionStage of Boolean, Void or Outcome";

    /** What a check said that returned null. */
    static final Outcome NULL = Outcome.down("returned null");

    private static final Outcome ERROR = Outcome.down("");

    abstract Outcome outcomeOf(@Nullable Object value);

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
        return type == Outcome.class ? Optional.of(OUTCOME) : Optional.empty();
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
