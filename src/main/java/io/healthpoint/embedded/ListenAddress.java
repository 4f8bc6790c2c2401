package io.healthpoint.embedded;

import io.healthpoint.settings.Settings;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where the server listens.
 *
 * @param host a name or an address, of IPv6 without brackets
 * @param port 0 = any free one
 */
record ListenAddress(String host, int port) {

    // In a URL an address of IPv6 has brackets (RFC 3986, section 3.2.2), and so it is copied into settings.
    static ListenAddress of(Settings.Listener settings) {
        String host = settings.host();
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new ListenAddress(bracketed ? host.substring(1, host.length() - 1) : host, settings.port());
    }

    /** Whether the host has an address. Java's names for its lack differ from method to method, and say too little. */
    boolean isKnown() {
        return !new InetSocketAddress(host, port).isUnresolved();
    }

    /** Where clients on this machine find a path. */
    URI uri(int realPort, String path) {
        String named = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + named + ":" + realPort + path);
    }
}
