package io.healthpoint.access;

/**
 * How a request has come.
 *
 * @param address the client's, as the connection tells it (not a header); empty = unknown
 * @param secure whether the connection is encrypted, as far as the container knows
 */
public record Connection(String address, boolean secure) {

    /** One of which nothing is known. */
    public static final Connection UNKNOWN = new Connection("", false);

    /** Whether it has come from this machine, where nobody listens in. */
    boolean isLoopback() {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
