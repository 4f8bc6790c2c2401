package io.healthpoint.listener;

import io.healthpoint.threads.Time;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** All clients of the listener, served by one thread: the one that runs this. */
final class Clients implements Runnable, Executor {

    /** Where there are more, the one that has been still longest is sent away: a newcomer is always heard. */
    static final int MOST = 256;

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final int LOOK_ROUND_MILLIS = 500;
    private static final long LAST_ANSWERS_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ServerSocketChannel door;
    private final Selector selector;
    private final Reception reception;
    private final Time time;
    private final Set<Client> inside = new HashSet<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer room = ByteBuffer.allocate(16 * 1024);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile long closingSince;

    Clients(ServerSocketChannel door, Reception reception, Time time) throws IOException {
        this.door = door;
        this.reception = reception;
        this.time = time;
        this.selector = Selector.open();
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
    }

    Reception reception() {
        return reception;
    }

    boolean isClosing() {
        return closing;
    }

    long nanos() {
        return time.nanos().getAsLong();
    }

    Instant now() {
        return time.now();
    }

    /** Has something done on this one thread. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!isOver()) {
                turn();
            }
        } catch (IOException | RuntimeException | Error broken) {
            LOGGER.log(System.Logger.Level.ERROR, "healthpoint: the listener has ended", broken);
        } finally {
            end();
        }
    }

    private void turn() throws IOException {
        if (closing) {
            door.close();
        }
        selector.select(this::go, LOOK_ROUND_MILLIS);
        workOff(tasks.size());
        long now = nanos();
        inside.removeIf(client -> client.endsAt(now, closing));
    }

    /** Takes no more clients, gives those who wait their answers, for a second at most, and ends. */
    void close() {
        closingSince = nanos();
        closing = true;
        selector.wakeup();
        try {
            boolean unused = ended.await(2 * LAST_ANSWERS_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver() {
        boolean done = closing && (inside.isEmpty() || nanos() - closingSince > LAST_ANSWERS_NANOS);
        return done || Thread.currentThread().isInterrupted();
    }

    private void go(SelectionKey ready) {
        if (ready.attachment() instanceof Client client) {
            client.go(room);
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            SocketChannel channel = door.accept();
            if (channel != null) {
                welcome(channel);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError gone) {
            // It has left again; or there are no more files to open, and there may be soon.
            sendOneAway();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void welcome(SocketChannel channel) throws IOException {
        if (inside.size() >= MOST) {
            sendOneAway();
        }
        try {
            inside.add(new Client(channel, selector, this));
        } catch (IOException | RuntimeException | OutOfMemoryError gone) {
            channel.close();
            throw gone;
        }
    }

    private void sendOneAway() {
        inside.stream().min(Client.LEAST_MISSED).ifPresent(client -> {
            client.close();
            inside.remove(client);
        });
    }

    // Not those that come meanwhile: they are the next ones' turn.
    private void workOff(int count) {
        for (int done = 0; done < count; done++) {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
        }
    }

    private void end() {
        inside.forEach(Client::close);
        inside.clear();
        try {
            door.close();
            selector.close();
        } catch (IOException gone) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: the listener is closed", gone);
        } finally {
            ended.countDown();
        }
    }
}
