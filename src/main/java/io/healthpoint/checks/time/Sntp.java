package io.healthpoint.checks.time;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time server, asked with one datagram (SNTP version 4, RFC 4330 section 5; RFC 5905 section 14).
 *
 * @param host its name or address
 * @param port {@value #PORT} almost always
 * @param clock this machine's
 */
public record Sntp(String host, int port, InstantSource clock) implements Reference {

    /** Where time servers listen. */
    public static final int PORT = 123;

    // A name may hold what is no name to DNS (my_host); an address of version 6 stands in brackets.
    private static final Pattern ADDRESS =
            Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^\\s:/@?#\\[\\]]+)(?::([1-9]\\d{0,4}))?");
    private static final int LENGTH = 48;
    /** No leap second announced, version 4, client (RFC 4330 section 4). */
    private static final byte CLIENT = 0b00_100_011;

    private static final int SERVER = 4;
    private static final int UNSYNCHRONISED = 3;
    private static final int ORIGINATE = 24;
    private static final int RECEIVED = 32;
    private static final int TRANSMITTED = 40;
    // From 1900 to 1970, and what a 32-bit number of seconds turns over at, in 2036 (RFC 4330 section 3).
    private static final long EPOCH = 2_208_988_800L;
    private static final long ERA = 1L << 32;
    /** What a clock is read by, at worst. */
    private static final Duration READING = Duration.ofMillis(20);

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Reads an address.
     *
     * @param server a host, or a host and a port
     * @param clock this machine's
     * @return that server
     * @throws IllegalArgumentException where it is neither
     */
    public static Sntp of(String server, InstantSource clock) {
        Matcher address = ADDRESS.matcher(server.strip());
        if (!address.matches()) {
            throw new IllegalArgumentException("ntp must be a host, or host:port, was " + server);
        }
        return new Sntp(address.group(1), address.group(2) == null ? PORT : Integer.parseInt(address.group(2)), clock);
    }

    @Override
    public Offset ask(Deadline deadline) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            // Answers from elsewhere are dropped by the system.
            socket.connect(InetAddress.getByName(host), port);
            byte[] question = question();
            Instant sent = clock.instant();
            socket.send(new DatagramPacket(question, LENGTH));
            return answer(socket, question, sent, deadline);
        }
    }

    /** What comes first may be the answer to somebody else's question. */
    private Offset answer(DatagramSocket socket, byte[] question, Instant sent, Deadline deadline) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LENGTH], LENGTH);
        while (!deadline.isPast()) {
            socket.setSoTimeout(deadline.millisLeft());
            socket.receive(packet);
            Instant arrived = clock.instant();
            if (answers(packet.getData(), packet.getLength(), question)) {
                return offset(packet.getData(), sent, arrived);
            }
        }
        throw new NoTime("no answer to the question came");
    }

    /** A random transmit timestamp tells a forged answer, and does not tell the server this machine's time. */
    static byte[] question() {
        byte[] question = new byte[LENGTH];
        question[0] = CLIENT;
        byte[] random = new byte[LENGTH - TRANSMITTED];
        RANDOM.nextBytes(random);
        System.arraycopy(random, 0, question, TRANSMITTED, random.length);
        return question;
    }

    /** Tells whether a packet is a server's, and answers this question. */
    static boolean answers(byte[] answer, int length, byte[] question) {
        return length >= LENGTH
                && (answer[0] & 0b111) == SERVER
                && Arrays.equals(answer, ORIGINATE, RECEIVED, question, TRANSMITTED, LENGTH);
    }

    static Offset offset(byte[] answer, Instant sent, Instant arrived) throws NoTime {
        refuse(answer);
        Instant received = instant(answer, RECEIVED);
        Instant transmitted = instant(answer, TRANSMITTED);
        Duration there = Duration.between(received, transmitted);
        Duration away = Duration.between(sent, arrived).plus(READING);
        if (there.isNegative() || there.compareTo(away) > 0) {
            throw new NoTime("the time server's answer contradicts itself");
        }
        return Offset.between(Duration.between(arrived, transmitted), Duration.between(sent, received));
    }

    private static void refuse(byte[] answer) throws NoTime {
        int stratum = answer[1] & 0xff;
        if (stratum == 0) {
            throw new NoTime("the time server refuses to answer" + kiss(answer));
        }
        if (((answer[0] >> 6) & 0b11) == UNSYNCHRONISED || stratum > 15) {
            throw new NoTime("the time server is not synchronised itself");
        }
        if (ByteBuffer.wrap(answer).getLong(TRANSMITTED) == 0) {
            throw new NoTime("the time server tells no time");
        }
    }

    /** The kiss of death is a code of four letters (RFC 5905 section 7.4). */
    private static String kiss(byte[] answer) {
        String code = new String(answer, 12, 4, StandardCharsets.US_ASCII);
        return code.matches("[A-Z]{4}") ? " (" + code + ")" : "";
    }

    private static Instant instant(byte[] answer, int at) {
        long seconds = Integer.toUnsignedLong(ByteBuffer.wrap(answer).getInt(at));
        long fraction = Integer.toUnsignedLong(ByteBuffer.wrap(answer).getInt(at + 4));
        long era = seconds < ERA / 2 ? ERA : 0;
        return Instant.ofEpochSecond(seconds + era - EPOCH, (fraction * 1_000_000_000L) >>> 32);
    }
}
