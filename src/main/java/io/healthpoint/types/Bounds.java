package io.healthpoint.types;

import io.healthpoint.keys.Key;
import java.math.BigDecimal;

/** The order of two bounds, such as {@code >80%} and {@code >90%}. */
final class Bounds {

    private Bounds() {}

    static Rule inOrder(Key<String> warn, Key<String> down) {
        return new Rule(
                "have a %s that holds before its %s does".formatted(warn.name(), down.name()),
                "correct one of them",
                given -> given.find(warn).flatMap(first -> given.find(down)
                        .filter(last -> comesTooLate(first, last))
                        .map(last -> "%s=%s and %s=%s".formatted(warn.name(), first, down.name(), last))));
    }

    // Of bounds on two sides nobody can say.
    private static boolean comesTooLate(String warn, String down) {
        int order = number(warn).compareTo(number(down));
        return warn.charAt(0) == down.charAt(0) && (warn.charAt(0) == '>' ? order >= 0 : order <= 0);
    }

    private static BigDecimal number(String bound) {
        return new BigDecimal(bound.replaceAll("[<>%\\s]", ""));
    }
}
