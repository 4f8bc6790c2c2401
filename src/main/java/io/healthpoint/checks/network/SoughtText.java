package io.healthpoint.checks.network;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** A text that is looked for in bytes as they come, none of which is kept. Not thread-safe. */
final class SoughtText {

    private final byte[] wanted;
    // For each length that has matched so far: how much of it still does where the next byte is another (Knuth, Morris,
    // Pratt).
    private final int[] shorter;
    private int matched;

    SoughtText(String text, Charset charset) {
        wanted = text.getBytes(charset);
        shorter = new int[wanted.length + 1];
        for (int length = 1; length < wanted.length; length++) {
            shorter[length + 1] = step(shorter[length], wanted[length]);
        }
    }

    /** Whether it has come; an empty one has at once. */
    boolean isFound() {
        return matched == wanted.length;
    }

    /** Takes all that is left in the buffer, or what is needed of it. */
    void takeFrom(ByteBuffer bytes) {
        while (!isFound() && bytes.hasRemaining()) {
            matched = step(matched, bytes.get());
        }
    }

    private int step(int length, byte next) {
        int before = length;
        while (before > 0 && wanted[before] != next) {
            before = shorter[before];
        }
        return wanted[before] == next ? before + 1 : 0;
    }
}
