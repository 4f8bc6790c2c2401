package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.spi.NamingManager;

/**
 * A DNS server, asked by the JDK's own client (module {@code jdk.naming.dns}), which remembers nothing.
 *
 * @param address host, or host and port; of IPv6 without a port, brackets may be left out
 */
record DnsServer(String address) implements Resolver {

    // A bare address of IPv6 would be read as a host with a port.
    DnsServer {
        if (!address.startsWith("[") && address.indexOf(':') != address.lastIndexOf(':')) {
            address = "[" + address + "]";
        }
    }

    // One question a kind: the client asks for both at once with ANY, which many servers refuse (RFC 8482).
    @Override
    public Set<InetAddress> addresses(String host, Deadline deadline) throws IOException {
        Set<InetAddress> found = new LinkedHashSet<>();
        IOException silent = null;
        for (String kind : new String[] {"A", "AAAA"}) {
            try {
                found.addAll(ask(host, kind, deadline));
            } catch (IOException failed) {
                silent = failed;
            }
        }
        // Some servers answer for one kind only.
        if (found.isEmpty() && silent != null) {
            throw silent;
        }
        return found;
    }

    // By the URL: an initial context is made by the server's own builder where there is one, and that of GlassFish
    // cannot
    // make one of this kind.
    @SuppressWarnings("BanJNDI") // the address is the operator's, and no object is made of what is found
    private Set<InetAddress> ask(String host, String kind, Deadline deadline) throws IOException {
        try {
            DirContext names = (DirContext) NamingManager.getURLContext("dns", environment(deadline));
            Attributes found = names.getAttributes("dns://" + address + "/" + absolute(host), new String[] {kind});
            return addresses(found.get(kind));
        } catch (NameNotFoundException none) {
            return Set.of();
        } catch (NamingException failed) {
            throw new IOException(failed);
        }
    }

    private static Set<InetAddress> addresses(Attribute answers) throws NamingException, IOException {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        if (answers != null) {
            NamingEnumeration<?> all = answers.getAll();
            while (all.hasMore()) {
                addresses.add(InetAddress.getByName(all.next().toString()));
            }
        }
        return addresses;
    }

    // The wait doubles with each attempt: two of them take three times the first. Half of what is left is for the other
    // kind.
    @SuppressWarnings("JdkObsolete") // JNDI wants it
    private Hashtable<String, String> environment(Deadline deadline) {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put("com.sun.jndi.dns.timeout.initial", String.valueOf(Math.max(1, deadline.millisLeft() / 6)));
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        return environment;
    }

    private static String absolute(String host) {
        return host.endsWith(".") ? host : host + ".";
    }

    @Override
    public int remembersSeconds() {
        return 0;
    }
}
