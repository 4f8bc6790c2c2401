package io.healthpoint.access.guesses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells clients apart, to count their guesses. */
public final class ClientAddress {

    private static final Pattern WITH_PORT =
            Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+|\\[([0-9A-Fa-f:.]+)](?::\\d+)?");
    // RFC 7239, 4.
    private static final Pattern FORWARDED = Pattern.compile("(?i)(?:^|.*;)\\s*for=\"?([^\";]+)\"?.*");
    private static final Pattern IP_6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final int BYTES_OF_A_NETWORK = 8;
    private static final int LONGEST = 256;

    private ClientAddress() {}

    /**
     * Finds whose guess a request would be.
     *
     * @param connected address of the connection, empty = unknown
     * @param told values of the header in which the nearest proxy tells the client's address; none = the connection's counts
     * @return of an IPv6 address the network, for one client has 2^64 of them (RFC 4291, 2.5.4); empty = unknown
     */
    public static String of(String connected, List<String> told) {
        // What comes before the last comma is what the client itself, or a proxy farther away, has sent.
        String address = told.isEmpty() ? "" : last(told.get(told.size() - 1));
        Matcher forwarded = FORWARDED.matcher(address);
        String plain = forwarded.matches() ? forwarded.group(1) : address;
        return network(withoutPort(plain.isEmpty() ? connected : plain));
    }

    private static String last(String list) {
        String last = list.substring(list.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), LONGEST));
    }

    private static String withoutPort(String address) {
        Matcher matcher = WITH_PORT.matcher(address);
        if (!matcher.matches()) {
            return address;
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static String network(String address) {
        String plain = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        return IP_6.matcher(plain).matches() ? networkOf6(plain) : address;
    }

    private static String networkOf6(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // no name: nobody is asked
            return bytes.length == 4 || isShared(bytes)
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK), 16))
                            .getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    // Networks of many clients: all of the older kind behind a translator (RFC 6052, 2.1), and the link's own.
    private static boolean isShared(byte[] bytes) {
        int first = ByteBuffer.wrap(bytes).getInt();
        return first == 0x0064ff9b || first >>> 22 == 0xfe80 >>> 6;
    }
}
