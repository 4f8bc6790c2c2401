package io.healthpoint.ports;

import io.healthpoint.keys.kinds.Address;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where to listen.
 *
 * @param host a name or an address, of IPv6 without brackets
 * @param port 0 = any free one
 */
public record ListenAddress(String host, int port) {

    /**
     * Reads it. In a URL an address of IPv6 has brackets (RFC 3986, section 3.2.2), and so it is copied into settings.
     *
     * @param settings of the operator
     * @return the same
     */
    public static ListenAddress of(Address settings) {
        String host = settings.host();
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new ListenAddress(bracketed ? host.substring(1, host.length() - 1) : host, settings.port());
    }

    /**
     * Tells whether the host has an address. Java's names for its lack differ from method to method, and say too little.
     *
     * @return by the resolver of this machine
     */
    public boolean isKnown() {
        return !socket().isUnresolved();
    }

    /**
     * Returns the same for sockets.
     *
     * @return with the host looked up now
     */
    public InetSocketAddress socket() {
        return new InetSocketAddress(host, port);
    }

    /**
     * Tells where clients on this machine find a path.
     *
     * @param realPort the one that was given where any free one was asked for
     * @param path begins with a slash
     * @return a URI of HTTP
     */
    public URI uri(int realPort, String path) {
        String named = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + named + ":" + realPort + path);
    }
}
