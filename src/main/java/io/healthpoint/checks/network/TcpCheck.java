package io.healthpoint.checks.network;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.Written;
import io.healthpoint.checks.sockets.SoughtText;
import io.healthpoint.checks.sockets.TimedSocket;
import io.healthpoint.checks.sockets.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Whether a port takes connections, and says what it should.
 *
 * <ul>
 *   <li>UP: the connection was made, encrypted where {@link #tls} asks for that, and the answer holds the expected text.
 *   <li>DOWN: no connection; a certificate that is refused; another answer, or none in time.
 * </ul>
 *
 * <p>Every address of the host is tried, until one takes the connection. Redis: {@code send("PING\r\n").expect("PONG")}; a mail
 * server: {@code expect("220")}.
 *
 * <pre>{@code
 * healthpoint.register("redis", Policy.DEFAULT, TcpCheck.of("redis", 6379).send("PING\r\n").expect("PONG"));
 * }</pre>
 *
 * <p>Immutable and thread-safe: each run has a connection of its own. The data holds {@code connect.seconds}.
 */
public final class TcpCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final int MOST_BYTES = 64 * 1024;

    private final String host;
    private final int port;
    private final Speech speech;
    private final Duration within;

    /** What is said on the connection. */
    private record Speech(boolean tls, Trust trust, String sent, String expected) {}

    private TcpCheck(String host, int port, Speech speech, Duration within) {
        this.host = host;
        this.port = port;
        this.speech = speech;
        this.within = Deadline.positive("within", within);
    }

    /**
     * Checks a port.
     *
     * @param host name or address; of IPv6 with brackets or without
     * @param port 1 to 65535
     * @return the check, with the defaults of each of its methods below
     * @throws IllegalArgumentException where the port is out of range
     */
    public static TcpCheck of(String host, int port) {
        return new TcpCheck(
                host, TimedSocket.port(port), new Speech(false, Trust.DEFAULT, "", ""), Duration.ofSeconds(5));
    }

    /**
     * Sets whether the connection is encrypted. Key {@code tls}.
     *
     * @param encrypted default false
     * @return a copy
     */
    public TcpCheck tls(boolean encrypted) {
        return with(new Speech(encrypted, speech.trust(), speech.sent(), speech.expected()));
    }

    /**
     * Takes any certificate, for any host. Key {@code trust}, value {@code none}.
     *
     * @return a copy
     */
    public TcpCheck trustingAnyone() {
        return with(new Speech(speech.tls(), Trust.NONE, speech.sent(), speech.expected()));
    }

    /**
     * Sets what is sent once connected. Key {@code send}.
     *
     * @param text default empty, nothing is
     * @return a copy
     */
    public TcpCheck send(String text) {
        return with(new Speech(speech.tls(), speech.trust(), text, speech.expected()));
    }

    /**
     * Sets what the answer must contain, among its first 64 KiB. Key {@code expect}.
     *
     * @param text default empty, no answer is waited for
     * @return a copy
     */
    public TcpCheck expect(String text) {
        return with(new Speech(speech.tls(), speech.trust(), speech.sent(), text));
    }

    /**
     * Sets by when a run is over. The factory of built-in checks sets the check's {@code timeout}.
     *
     * @param length longer than 0, default 5 s
     * @return a copy
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public TcpCheck within(Duration length) {
        return new TcpCheck(host, port, speech, length);
    }

    private TcpCheck with(Speech other) {
        return new TcpCheck(host, port, other, within);
    }

    @Override
    public Outcome call() {
        long start = System.nanoTime();
        try (TimedSocket socket = TimedSocket.connect(host, port, Deadline.shortOf(within))) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return speak(socket, "connected in " + Written.duration(took))
                    .with("connect.seconds", took.toNanos() / 1e9);
        } catch (IOException refused) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no connection", refused);
            return Outcome.down("no connection: " + NetworkFailure.words(refused));
        }
    }

    private Outcome speak(TimedSocket socket, String connected) {
        try {
            Socket used = speech.tls() ? speech.trust().over(socket, host) : socket;
            used.getOutputStream().write(speech.sent().getBytes(StandardCharsets.UTF_8));
            used.getOutputStream().flush();
            return speech.expected().isEmpty() || hears(used)
                    ? Outcome.up(connected + (speech.expected().isEmpty() ? "" : ", and it answers"))
                    : Outcome.down(connected + ", but it answers otherwise");
        } catch (IOException ended) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no answer on a connection", ended);
            return Outcome.down(connected + ", but " + NetworkFailure.words(ended));
        }
    }

    // Until it is there: who answers may keep the connection.
    private boolean hears(Socket socket) throws IOException {
        SoughtText sought = new SoughtText(speech.expected(), StandardCharsets.UTF_8);
        InputStream in = socket.getInputStream();
        byte[] some = new byte[4096];
        int heard = 0;
        int count = 0;
        while (!sought.isFound() && count >= 0 && heard < MOST_BYTES) {
            count = in.read(some);
            heard += count;
            sought.takeFrom(ByteBuffer.wrap(some, 0, Math.max(0, count)));
        }
        return sought.isFound();
    }
}
