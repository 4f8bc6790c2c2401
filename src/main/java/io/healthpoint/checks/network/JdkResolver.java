package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the application itself asks: the machine's hosts file and resolver, and the JDK's memory of their answers. */
final class JdkResolver implements Resolver {

    // Without a security manager: "networkaddress.cache.ttl" in conf/security/java.security.
    private static final int USUAL_SECONDS = 30;

    @Override
    public Set<InetAddress> addresses(String host, Deadline deadline) {
        try {
            return new LinkedHashSet<>(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException none) {
            return Set.of();
        }
    }

    @Override
    public int remembersSeconds() {
        try {
            return Integer.parseInt(Security.getProperty("networkaddress.cache.ttl"));
        } catch (NumberFormatException notSet) {
            return USUAL_SECONDS;
        }
    }
}
