package io.healthpoint.checks.network;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Whether a name resolves, and to what it should.
 *
 * <ul>
 *   <li>UP: there are addresses, and one of those expected is among them.
 *   <li>DEGRADED: there are fewer addresses than {@link #min} asks for.
 *   <li>DOWN: there are none, none of those expected, or nobody answers.
 * </ul>
 *
 * <p>Without {@link #server} it asks as the application does: the hosts file counts, and the JDK gives a remembered answer again, for
 * as long as {@code remembered.seconds} in the data says. With a server nothing is remembered, and no hosts file read.
 *
 * <pre>{@code
 * healthpoint.register("dns", Policy.DEFAULT, DnsCheck.of("shop.example.com").min(2));
 * }</pre>
 *
 * <p>Immutable and thread-safe. The data holds {@code addresses}, and {@code addresses.warn} where more than one is asked for.
 */
public final class DnsCheck implements Callable<Outcome> {

    // What is no address would be looked up as a name, when the check is made.
    private static final Pattern ADDRESS =
            Pattern.compile("(B\\.){3}B|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*".replace("B", "(25[0-5]|2[0-4]\\d|1?\\d?\\d)"));

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final String host;
    private final Resolver resolver;
    private final Wanted wanted;
    private final Duration within;

    /** What should come out. */
    private record Wanted(Set<InetAddress> expected, int min) {
        Wanted {
            if (min < 1) {
                throw new IllegalArgumentException("min must be at least 1, was " + min);
            }
        }
    }

    private DnsCheck(String host, Resolver resolver, Wanted wanted, Duration within) {
        this.host = host;
        this.resolver = resolver;
        this.wanted = wanted;
        this.within = Deadline.positive("within", within);
    }

    /**
     * Checks a name.
     *
     * @param host the name
     * @return the check, with the defaults of each of its methods below
     */
    public static DnsCheck of(String host) {
        return of(host, new JdkResolver());
    }

    static DnsCheck of(String host, Resolver resolver) {
        return new DnsCheck(host, resolver, new Wanted(Set.of(), 1), Duration.ofSeconds(5));
    }

    /**
     * Sets addresses of which at least one must be among the answers. Key {@code expect}.
     *
     * @param addresses of IPv4 or IPv6, default none: any will do
     * @return a copy
     * @throws IllegalArgumentException where one of them is no address
     */
    public DnsCheck expect(Collection<String> addresses) {
        Set<InetAddress> expected = new HashSet<>();
        addresses.forEach(address -> expected.add(address(address)));
        return new DnsCheck(host, resolver, new Wanted(Set.copyOf(expected), wanted.min()), within);
    }

    /**
     * Sets how many addresses there should be. Key {@code min}.
     *
     * @param count at least 1, default 1
     * @return a copy
     * @throws IllegalArgumentException where it is less
     */
    public DnsCheck min(int count) {
        return new DnsCheck(host, resolver, new Wanted(wanted.expected(), count), within);
    }

    /**
     * Asks a DNS server. Key {@code server}. Needs the JDK's module {@code jdk.naming.dns}.
     *
     * @param server host, or host and port, such as {@code ns1:5353}, {@code ::1} or {@code [::1]:5353}
     * @return a copy
     */
    public DnsCheck server(String server) {
        return new DnsCheck(host, new DnsServer(server), wanted, within);
    }

    /**
     * Sets by when a run is over, as far as the resolver lets: the JDK's own knows no limit. The factory of built-in checks sets
     * the check's {@code timeout}.
     *
     * @param length longer than 0, default 5 s
     * @return a copy
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public DnsCheck within(Duration length) {
        return new DnsCheck(host, resolver, wanted, length);
    }

    @Override
    public Outcome call() {
        try {
            return judged(resolver.addresses(host, Deadline.shortOf(within)))
                    .with("remembered.seconds", resolver.remembersSeconds());
        } catch (IOException silent) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a DNS server does not answer", silent);
            return Outcome.down("the DNS server does not answer: " + NetworkFailure.words(silent));
        }
    }

    private Outcome judged(Set<InetAddress> found) {
        Outcome outcome = outcome(found).with("addresses", found.size());
        return wanted.min() > 1 ? outcome.with("addresses.warn", wanted.min()) : outcome;
    }

    private Outcome outcome(Set<InetAddress> found) {
        if (found.isEmpty()) {
            return Outcome.down("the name has no address");
        }
        String count = found.size() == 1 ? "1 address" : found.size() + " addresses";
        if (!wanted.expected().isEmpty() && Collections.disjoint(found, wanted.expected())) {
            return Outcome.down(count + ", none of those expected");
        }
        return found.size() < wanted.min()
                ? Outcome.degraded(count + ", fewer than " + wanted.min())
                : Outcome.up(count);
    }

    private static InetAddress address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("an address must be one of IPv4 or IPv6, was " + text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("an address must be one of IPv4 or IPv6, was " + text, none);
        }
    }
}
