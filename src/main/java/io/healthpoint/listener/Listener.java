package io.healthpoint.listener;

import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.ports.ListenAddress;
import io.healthpoint.ports.PortFaults;
import io.healthpoint.ports.PortOwner;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.InOrder;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers probes at {@code healthpoint.listener}, besides whatever else the endpoint is mounted on: the same answers at the same
 * path, with no context root before it. The container's users are unknown there; the configured one is known. Thread-safe.
 */
public final class Listener implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Optional<ListenAddress> address;
    private final Endpoint endpoint;
    private final Threads threads;
    private @Nullable Clients clients;
    private int port;
    private boolean closed;

    /**
     * Does not listen yet.
     *
     * @param settings where to; where that is nowhere, {@link #open} does nothing
     * @param endpoint the application's
     * @param threads two are kept from when it opens until it closes
     */
    public Listener(Settings settings, Endpoint endpoint, Threads threads) {
        this.address = settings.listener().map(ListenAddress::of);
        this.endpoint = endpoint;
        this.threads = threads;
    }

    /**
     * Listens from now on. What keeps it from that is told in the log, for the deployment, which would have been stopped for it,
     * is over: somebody has taken the port meanwhile.
     */
    public synchronized void open() {
        if (clients == null && !closed) {
            address.ifPresent(this::open);
        }
    }

    private void open(ListenAddress at) {
        try {
            ServerSocketChannel door = PortFaults.listen(at);
            port = door.socket().getLocalPort();
            // At once: until then another application is told of the port alone, and not who has it.
            PortOwner.take(port);
            clients = serve(door);
            LOGGER.log(
                    System.Logger.Level.INFO,
                    "healthpoint: served at "
                            + at.uri(port, "/" + endpoint.mount().segment() + "/") + ", by threads of its own");
        } catch (IOException refused) {
            LOGGER.log(System.Logger.Level.ERROR, "healthpoint: no listener, for " + PortFaults.of(at, refused));
        }
    }

    private Clients serve(ServerSocketChannel door) throws IOException {
        try {
            Clients made = new Clients(door, new Reception(endpoint, new InOrder(threads)), Time.SYSTEM);
            threads.execute(made);
            return made;
        } catch (IOException | RuntimeException noThread) {
            PortOwner.release(port);
            door.close();
            throw new IOException(noThread);
        }
    }

    /** Answers who asks already, for a second at most, and frees the port. It cannot be opened again. */
    @Override
    public synchronized void close() {
        closed = true;
        if (clients != null) {
            clients.close();
            PortOwner.release(port);
        }
    }
}
