package io.healthpoint.checks.network;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.SecretFile;
import io.healthpoint.checks.Written;
import io.healthpoint.checks.network.CertificateSource.Found;
import io.healthpoint.checks.network.CertificateSource.Unfit;
import io.healthpoint.checks.sockets.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether certificates are good, and for how long still: those that a server shows, or those in a file.
 *
 * <ul>
 *   <li>UP: each of them is valid for longer than {@link #warn}.
 *   <li>DEGRADED: one of them ends within that.
 *   <li>DOWN: one of them ends within {@link #down}, has ended or is not valid yet; the first is for another host, or not trusted;
 *       none can be had.
 * </ul>
 *
 * <p>All certificates that a server shows are looked at, also those between its own and the root: clients refuse a chain in which one
 * has ended. Of a file the one that ends first counts.
 *
 * <pre>{@code
 * healthpoint.register("certificate", Policy.DEFAULT, CertificateCheck.of("shop.example.com", 443));
 * }</pre>
 *
 * <p>Immutable and thread-safe. The data holds {@code left.seconds}, {@code left.seconds.warn}, {@code left.seconds.down} and the
 * number of {@code certificates}.
 */
public final class CertificateCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final CertificateTerms DEFAULT =
            new CertificateTerms(Duration.ofDays(21), Duration.ofDays(3), Duration.ofSeconds(5));

    private final CertificateSource source;
    private final CertificateTerms terms;
    private final InstantSource clock;

    private CertificateCheck(CertificateSource source, CertificateTerms terms, InstantSource clock) {
        this.source = source;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Checks the certificates of a server.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @return the check, with the defaults of each of its methods below
     * @throws IllegalArgumentException where the port is out of range
     */
    public static CertificateCheck of(String host, int port) {
        return of(new ServedCertificates(host, port, host, Trust.DEFAULT), InstantSource.system());
    }

    /**
     * Checks the certificates in a file: PEM, PKCS #12 or JKS.
     *
     * @param file where it is
     * @param passwordFile holds the password of a key store, read in each run; null = it has none
     * @return the check, with the defaults of each of its methods below
     */
    public static CertificateCheck of(Path file, @Nullable Path passwordFile) {
        SecretFile password = passwordFile == null ? null : new SecretFile(passwordFile);
        return of(new CertificateFile(file, password), InstantSource.system());
    }

    static CertificateCheck of(CertificateSource source, InstantSource clock) {
        return new CertificateCheck(source, DEFAULT, clock);
    }

    /**
     * Sets the name to ask a server for, which its certificate must be for. Key {@code server-name}. Without effect on a file.
     *
     * @param name default: the host
     * @return a copy
     */
    public CertificateCheck serverName(String name) {
        return source instanceof ServedCertificates served
                ? with(new ServedCertificates(served.host(), served.port(), name, served.trust()))
                : this;
    }

    /**
     * Takes certificates of any issuer. Key {@code trust}, value {@code none}. Without effect on a file.
     *
     * @return a copy
     */
    public CertificateCheck trustingAnyone() {
        return source instanceof ServedCertificates served
                ? with(new ServedCertificates(served.host(), served.port(), served.name(), Trust.NONE))
                : this;
    }

    /**
     * Sets how long before the end it is degraded. Key {@code warn}.
     *
     * @param left 0 or longer, default 21 days
     * @return a copy
     * @throws IllegalArgumentException where it is negative
     */
    public CertificateCheck warn(Duration left) {
        return new CertificateCheck(source, new CertificateTerms(left, terms.down(), terms.within()), clock);
    }

    /**
     * Sets how long before the end it is down. Key {@code down}.
     *
     * @param left 0 or longer, default 3 days
     * @return a copy
     * @throws IllegalArgumentException where it is negative
     */
    public CertificateCheck down(Duration left) {
        return new CertificateCheck(source, new CertificateTerms(terms.warn(), left, terms.within()), clock);
    }

    /**
     * Sets by when a run is over. The factory of built-in checks sets the check's {@code timeout}.
     *
     * @param length longer than 0, default 5 s
     * @return a copy
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public CertificateCheck within(Duration length) {
        return new CertificateCheck(source, new CertificateTerms(terms.warn(), terms.down(), length), clock);
    }

    private CertificateCheck with(CertificateSource other) {
        return new CertificateCheck(other, terms, clock);
    }

    @Override
    public Outcome call() {
        try {
            return judged(source.fetch(Deadline.shortOf(terms.within())));
        } catch (Unfit unfit) {
            return down(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException failed) {
            return down("no certificate: " + NetworkFailure.words(failed), failed);
        }
    }

    private static Outcome down(String detail, IOException why) {
        LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no certificate", why);
        return Outcome.down(detail);
    }

    private Outcome judged(Found found) {
        Instant now = clock.instant();
        return found.certificates().stream()
                .min(Comparator.comparing(X509Certificate::getNotAfter))
                .map(first ->
                        judged(found, Duration.between(now, first.getNotAfter().toInstant()), now))
                .orElseGet(() -> Outcome.down("there is no certificate in it"));
    }

    private Outcome judged(Found found, Duration left, Instant now) {
        return terms.addTo(outcome(found, left, now), left)
                .with("certificates", found.certificates().size());
    }

    private Outcome outcome(Found found, Duration left, Instant now) {
        if (left.isNegative()) {
            return Outcome.down("expired " + Written.duration(left.negated()) + " ago");
        }
        if (found.certificates().stream()
                .anyMatch(one -> one.getNotBefore().toInstant().isAfter(now))) {
            return Outcome.down("not valid yet");
        }
        if (!found.faults().isEmpty()) {
            return Outcome.down(found.faults().get(0));
        }
        return terms.judge(left);
    }
}
