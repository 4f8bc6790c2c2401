package io.healthpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What properties are tried with in every build: the inputs that the fuzzer has found worth keeping, and two thousand random
 * ones. {@code mvn -Pfuzz test} lets the fuzzer look for others.
 */
public final class Inputs {

    private static final int BYTES = 1024;

    private Inputs() {}

    /** Tries a property of a test; its kept inputs are in {@code TEST.inputs} beside it, one a line in base64. */
    public static void tryAll(Class<?> test, Consumer<byte[]> property) {
        Stream.concat(kept(test), LongStream.range(0, 2000).mapToObj(Inputs::random))
                .forEach(input -> tryOne(input, property));
    }

    private static void tryOne(byte[] input, Consumer<byte[]> property) {
        try {
            property.accept(input);
        } catch (RuntimeException | Error failure) {
            throw new AssertionError("with " + Base64.getEncoder().encodeToString(input), failure);
        }
    }

    private static byte[] random(long seed) {
        byte[] input = new byte[BYTES];
        new SplittableRandom(seed).nextBytes(input);
        return input;
    }

    private static Stream<byte[]> kept(Class<?> test) {
        try (InputStream file = test.getResourceAsStream(test.getSimpleName() + ".inputs")) {
            return file == null
                    ? Stream.empty()
                    : new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                            .lines()
                            .map(Base64.getDecoder()::decode);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
