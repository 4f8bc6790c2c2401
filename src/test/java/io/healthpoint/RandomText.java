package io.healthpoint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that some bytes choose: pieces that a grammar knows, in any order, and whatever else fits into a string. Where the
 * bytes end, zeros follow.
 */
public final class RandomText {

    private static final List<Integer> ODD = List.of(
            0, 7, 10, 13, 27, 34, 38, 39, 60, 62, 92, 0x85, 0x9b, 0x2028, 0x202e, 0xd800, 0xdfff, 0xfeff, 0xffff);

    private final byte[] bytes;
    private int next;

    public RandomText(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** At most as many pieces, a third of them foreign. */
    public String of(List<String> pieces, int most) {
        return IntStream.range(0, number(most + 1))
                .mapToObj(index -> number(3) == 2 ? foreign() : pieces.get(number(pieces.size())))
                .collect(Collectors.joining());
    }

    private String foreign() {
        return switch (number(3)) {
            case 0 -> String.valueOf((char) (int) ODD.get(number(ODD.size())));
            case 1 -> String.valueOf((char) (number(0x100) << Byte.SIZE | number(0x100)));
            default -> String.valueOf((long) number(0x100) << number(0x40));
        };
    }

    private int number(int bound) {
        return next < bytes.length ? (bytes[next++] & 0xff) % bound : 0;
    }
}
