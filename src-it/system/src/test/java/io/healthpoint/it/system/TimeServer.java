package io.healthpoint.it.system;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An SNTP server that is off by a while, and whose answers can be spoilt. */
final class TimeServer implements AutoCloseable {

    private static final long EPOCH = 2_208_988_800L;

    private final DatagramSocket socket;
    private final Thread thread;
    private final Duration off;
    private final UnaryOperator<ByteBuffer> spoilt;
    private final AtomicInteger asked = new AtomicInteger();

    private TimeServer(DatagramSocket socket, Duration off, UnaryOperator<ByteBuffer> spoilt) {
        this.socket = socket;
        this.off = off;
        this.spoilt = spoilt;
        this.thread = new Thread(this::serve, "time server");
    }

    static TimeServer offBy(Duration off) throws IOException {
        return of(off, answer -> answer);
    }

    static TimeServer of(Duration off, UnaryOperator<ByteBuffer> spoilt) throws IOException {
        TimeServer server = new TimeServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()), off, spoilt);
        server.thread.start();
        return server;
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int asked() {
        return asked.get();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[48], 48);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                asked.incrementAndGet();
                byte[] answer = spoilt.apply(answer(packet.getData())).array();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private ByteBuffer answer(byte[] question) {
        ByteBuffer answer = ByteBuffer.allocate(48).put(0, (byte) 0b00_100_100).put(1, (byte) 2);
        answer.put(24, question, 40, 8);
        return answer.putLong(32, timestamp(Instant.now().plus(off)))
                .putLong(40, timestamp(Instant.now().plus(off)));
    }

    private static long timestamp(Instant instant) {
        return (instant.getEpochSecond() + EPOCH) << 32 | (long) (instant.getNano() * 4.294967296);
    }

    @Override
    public void close() throws InterruptedException {
        socket.close();
        thread.join();
    }
}
