package io.healthpoint.checks.network;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;

/** Who knows the addresses of a name. */
interface Resolver {

    /**
     * Asks.
     *
     * @return none where the name is not known
     * @throws IOException where nobody answers
     */
    Set<InetAddress> addresses(String host, Deadline deadline) throws IOException;

    /** How long an answer may be remembered, in seconds: 0 = not at all, negative = for ever. */
    int remembersSeconds();
}
