package io.healthpoint.it.chaos;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that is run as often as {@code -Dchaos.rounds} says, against one and the same process: what is left of a fault adds up. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "round {0}")
@MethodSource("io.healthpoint.it.chaos.Rounds$Numbers#all")
@interface Rounds {

    /** From 1. */
    final class Numbers {

        private Numbers() {}

        static int last() {
            return Integer.getInteger("chaos.rounds", 1);
        }

        static IntStream all() {
            return IntStream.rangeClosed(1, last());
        }
    }
}
