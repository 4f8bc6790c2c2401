package io.healthpoint.access;

import java.util.List;
import java.util.function.Function;

/**
 * How a request has come.
 *
 * @param address the client's, as the connection tells it (not a header); empty = unknown
 * @param secure whether the connection is encrypted, as far as the container knows
 * @param headers from a header's name to its values, as sent, without the missing; anybody may have written them
 */
public record Connection(String address, boolean secure, Function<String, List<String>> headers) {

    /** One of which nothing is known. */
    public static final Connection UNKNOWN = new Connection("", false, name -> List.of());

    /** Whether it has come from this machine, where nobody listens in. */
    boolean isLoopback() {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
