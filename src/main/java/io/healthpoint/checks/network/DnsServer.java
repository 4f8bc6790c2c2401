package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.InitialDirContext;

/**
 * A DNS server, asked by the JDK's own client (module {@code jdk.naming.dns}), which remembers nothing.
 *
 * @param address host, or host and port
 */
record DnsServer(String address) implements Resolver {

    private static final String[] KINDS = {"A", "AAAA"};

    @Override
    public Set<InetAddress> addresses(String host, Deadline deadline) throws IOException {
        try {
            return ask(host, deadline);
        } catch (NameNotFoundException none) {
            return Set.of();
        } catch (NamingException silent) {
            throw new IOException(silent);
        }
    }

    @SuppressWarnings("BanJNDI") // the address is the operator's, and no object is made of what is found
    private Set<InetAddress> ask(String host, Deadline deadline) throws NamingException, IOException {
        InitialDirContext context = new InitialDirContext(environment(deadline));
        try {
            Attributes found = context.getAttributes(absolute(host), KINDS);
            Set<InetAddress> addresses = new LinkedHashSet<>();
            for (String kind : KINDS) {
                add(found.get(kind), addresses);
            }
            return addresses;
        } finally {
            context.close();
        }
    }

    private static void add(Attribute answers, Set<InetAddress> addresses) throws NamingException, IOException {
        if (answers != null) {
            NamingEnumeration<?> all = answers.getAll();
            while (all.hasMore()) {
                addresses.add(InetAddress.getByName(all.next().toString()));
            }
        }
    }

    // The wait doubles with each attempt: two of them take three times the first.
    @SuppressWarnings("JdkObsolete") // JNDI wants it
    private Hashtable<String, String> environment(Deadline deadline) {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, "dns://" + address);
        environment.put("com.sun.jndi.dns.timeout.initial", String.valueOf(Math.max(1, deadline.millisLeft() / 4)));
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
