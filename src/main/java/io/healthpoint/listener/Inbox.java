package io.healthpoint.listener;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a client has sent and nobody has taken yet. Of one thread. */
final class Inbox {

    /** As much as the embedded server takes: more than any login that is looked at. */
    static final int LONGEST_HEAD = 64 * 1024;

    private byte[] bytes = new byte[1024];
    private int length;
    private int looked;

    void add(ByteBuffer sent) {
        int longer = length + sent.remaining();
        if (longer > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(longer, 2 * bytes.length));
        }
        int count = sent.remaining();
        sent.get(bytes, length, count);
        length += count;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean isTooLong() {
        return length > LONGEST_HEAD;
    }

    /** The head of the next request without the empty line after it, an octet a character; empty where it is not whole. */
    Optional<String> takeHead() {
        dropEmptyLines();
        for (; looked < length; looked++) {
            if (isEndOfHead(looked)) {
                return Optional.of(take(looked + 1).stripTrailing());
            }
        }
        return Optional.empty();
    }

    // Before a request they are none of it (RFC 9112, section 2.2).
    private void dropEmptyLines() {
        int begin = 0;
        while (looked == 0 && begin < length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
            begin++;
        }
        drop(begin);
    }

    private boolean isEndOfHead(int at) {
        int before = at > 0 && bytes[at - 1] == '\r' ? at - 2 : at - 1;
        return bytes[at] == '\n' && before >= 0 && bytes[before] == '\n';
    }

    private String take(int count) {
        String head = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        drop(count);
        return head;
    }

    private void drop(int count) {
        if (count > 0) {
            length -= count;
            System.arraycopy(bytes, count, bytes, 0, length);
            looked = 0;
        }
    }
}
