package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where certificates are. */
interface CertificateSource {

    /**
     * Fetches them.
     *
     * @throws IOException where they cannot be had
     * @throws Unfit where they cannot be had, in words of our own
     */
    Found fetch(Deadline deadline) throws IOException;

    /**
     * What was found.
     *
     * @param certificates in the order in which they stand there
     * @param faults what is wrong with them but their time, in words; the first counts
     */
    record Found(List<X509Certificate> certificates, List<String> faults) {}

    /** Words for what is wrong; they hold neither a path nor an address. */
    final class Unfit extends IOException {

        private static final long serialVersionUID = 1;

        Unfit(String words, @Nullable Throwable cause) {
            super(words, cause);
        }
    }
}
