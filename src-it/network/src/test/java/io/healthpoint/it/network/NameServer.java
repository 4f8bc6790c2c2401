package io.healthpoint.it.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A DNS server (RFC 1035, 4) for one name, whose answers change; it does not answer questions for any kind (RFC 8482). */
final class NameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int NAME_ERROR = 3;
    private static final int REFUSED = 5;
    private static final Map<String, Integer> KINDS = Map.of("A", 1, "CNAME", 5, "AAAA", 28);

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
    private final Map<Integer, List<byte[]>> records = new ConcurrentHashMap<>();
    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::serve, "name server of a test");
    private volatile int failure;
    private volatile boolean silent;

    private NameServer() throws IOException {}

    static NameServer start() throws IOException {
        NameServer server = new NameServer();
        server.thread.start();
        return server;
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    NameServer has(String kind, String... addresses) throws IOException {
        List<byte[]> all = new CopyOnWriteArrayList<>();
        for (String address : addresses) {
            all.add(InetAddress.getByName(address).getAddress());
        }
        records.put(KINDS.get(kind), all);
        failure = 0;
        return this;
    }

    NameServer hasNothing() {
        records.clear();
        failure = NAME_ERROR;
        return this;
    }

    NameServer refuses() {
        failure = REFUSED;
        return this;
    }

    NameServer isSilent() {
        silent = true;
        return this;
    }

    /** The kinds that were asked for, as numbers. */
    List<Integer> asked() {
        return asked;
    }

    private void serve() {
        byte[] bytes = new byte[512];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
                socket.receive(packet);
                byte[] answer = answer(bytes, packet.getLength());
                if (!silent) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private byte[] answer(byte[] question, int length) {
        int end = HEADER;
        while (question[end] != 0) {
            end += question[end] + 1;
        }
        end += 5;
        int kind = ByteBuffer.wrap(question).getShort(end - 4);
        asked.add(kind);
        List<byte[]> found = kind == 255 || failure != 0 ? List.of() : records.getOrDefault(kind, List.of());
        return write(ByteBuffer.allocate(512).put(question, 0, end), found, kind == 255 ? 4 : failure);
    }

    // The name in question comes first under another one, as with content delivery networks.
    private byte[] write(ByteBuffer answer, List<byte[]> found, int code) {
        answer.putShort(2, (short) (0x8580 | code));
        answer.putShort(6, (short) (found.isEmpty() ? 0 : found.size() + 1)).putInt(8, 0);
        if (!found.isEmpty()) {
            byte[] alias = "\u0005alias\u0004test\0".getBytes(StandardCharsets.US_ASCII);
            write(answer.putShort((short) (0xC000 | HEADER)), KINDS.get("CNAME"), alias);
            int at = answer.position() - alias.length;
            found.forEach(
                    address -> write(answer.putShort((short) (0xC000 | at)), address.length == 4 ? 1 : 28, address));
        }
        byte[] whole = new byte[answer.position()];
        answer.get(0, whole);
        return whole;
    }

    private static void write(ByteBuffer answer, int kind, byte[] data) {
        answer.putShort((short) kind).putShort((short) 1).putInt(3600);
        answer.putShort((short) data.length).put(data);
    }

    @Override
    public void close() throws InterruptedException {
        socket.close();
        thread.join();
    }
}
