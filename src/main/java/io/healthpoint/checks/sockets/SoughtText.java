package io.healthpoint.checks.sockets;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** A text that is looked for in bytes as they come, none of which is kept. Not thread-safe. */
public final class SoughtText {

    private final byte[] wanted;
    // For each length that has matched so far: how much of it still does where the next byte is another (Knuth, Morris,
    // Pratt).
    private final int[] shorter;
    private int matched;

    /**
     * Looks for a text.
     *
     * @param text empty = it has come at once
     * @param charset in which it would come
     */
    public SoughtText(String text, Charset charset) {
        wanted = text.getBytes(charset);
        shorter = new int[wanted.length + 1];
        for (int length = 1; length < wanted.length; length++) {
            shorter[length + 1] = step(shorter[length], wanted[length]);
        }
    }

    /**
     * Tells whether it has come.
     *
     * @return true at once for an empty one
     */
    public boolean isFound() {
        return matched == wanted.length;
    }

    /**
     * Takes bytes that have come.
     *
     * @param bytes all that is left in it is taken, or what is needed
     */
    public void takeFrom(ByteBuffer bytes) {
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
