package io.healthpoint;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of a seed: pieces that a grammar knows, in any order, and whatever else fits into a string. */
public final class RandomText {

    private static final List<Integer> ODD = List.of(
            0, 7, 10, 13, 27, 34, 38, 39, 60, 62, 92, 0x85, 0x9b, 0x2028, 0x202e, 0xd800, 0xdfff, 0xfeff, 0xffff);

    private final SplittableRandom random;

    /** Tries a test with many seeds: two thousand, or as many as {@code fuzz.seeds} says. */
    public static void forEachSeed(LongConsumer test) {
        for (long seed = 0; seed < Long.getLong("fuzz.seeds", 2000); seed++) {
            try {
                test.accept(seed);
            } catch (RuntimeException | Error failure) {
                throw new AssertionError("with seed " + seed, failure);
            }
        }
    }

    public RandomText(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** At most as many pieces, a third of them foreign. */
    public String of(List<String> pieces, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(index -> random.nextInt(3) == 0 ? foreign() : pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining());
    }

    private String foreign() {
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf((char) (int) ODD.get(random.nextInt(ODD.size())));
            case 1 -> String.valueOf((char) random.nextInt(0x10000));
            default -> String.valueOf(random.nextInt());
        };
    }
}
