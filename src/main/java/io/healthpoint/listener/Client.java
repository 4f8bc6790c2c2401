package io.healthpoint.listener;

import io.healthpoint.endpoint.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A connection: one request after another, and no waiting for the client. Of the listener's one thread. */
final class Client {

    /** First whom no answer is under way to, and of those who has been still longest. */
    static final Comparator<Client> LEAST_MISSED = Comparator.comparing((Client client) -> client.stage.isAnswered())
            .thenComparing((one, other) -> Long.signum(one.since - other.since));

    private final Clients others;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final String address;
    private final Inbox inbox = new Inbox();
    private ByteBuffer[] outbox = {};
    private boolean isLast;
    private Stage stage = Stage.SILENT;
    private long since;

    Client(SocketChannel channel, Selector selector, Clients others) throws IOException {
        this.others = others;
        this.channel = channel;
        this.since = others.nanos();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress().getHostAddress();
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Does what the connection is ready for. */
    void go(ByteBuffer room) {
        guarded(() -> {
            if (stage == Stage.TAKING_AN_ANSWER) {
                write();
            } else {
                read(room);
            }
        });
    }

    /** Whether it is to end: it has taken too long over what it does, or the listener closes and no answer is under way. */
    boolean endsAt(long now, boolean closing) {
        boolean over = stage == Stage.GONE || now - since > stage.longest() || (closing && !stage.isAnswered());
        if (over) {
            close();
        }
        return over;
    }

    void close() {
        enter(Stage.GONE);
        try {
            channel.close();
        } catch (IOException gone) {
            // And that was wanted.
        }
    }

    private void read(ByteBuffer room) throws IOException {
        int count = channel.read(room.clear());
        if (count < 0) {
            close();
        } else if (stage != Stage.LEAVING) {
            inbox.add(room.flip());
            next();
        }
    }

    private void next() throws IOException {
        Optional<String> head = inbox.takeHead();
        if (head.isPresent()) {
            ask(RequestHead.parse(head.get()));
        } else if (inbox.isTooLong()) {
            tell(Answer.empty(431), true, true);
        } else {
            enter(inbox.isEmpty() ? Stage.SILENT : Stage.ASKING);
        }
    }

    private void ask(Optional<RequestHead> head) throws IOException {
        if (head.isEmpty()) {
            tell(Answer.empty(400), true, true);
            return;
        }
        RequestHead asked = head.get();
        boolean withBody = !asked.method().equals("HEAD");
        enter(Stage.WAITING);
        // Back on this thread, in its turn: a client that sends many at once does not keep others from theirs.
        CompletableFuture<Void> unused = others.reception()
                .answer(asked, address)
                .thenAccept(answer ->
                        others.execute(() -> guarded(() -> tell(answer, withBody, !asked.keepsConnection()))));
    }

    private void tell(Answer answer, boolean withBody, boolean endsConnection) throws IOException {
        isLast = endsConnection || others.isClosing();
        outbox = ResponseBytes.of(answer, withBody, isLast, others.now());
        enter(Stage.TAKING_AN_ANSWER);
        write();
    }

    private void write() throws IOException {
        channel.write(outbox);
        if (outbox[outbox.length - 1].hasRemaining() || outbox[0].hasRemaining()) {
            return;
        }
        outbox = new ByteBuffer[0];
        if (isLast) {
            // Not closed yet: what the client still sends would be refused, and the answer could be lost of it
            // (RFC 9112, section 9.6).
            channel.shutdownOutput();
            enter(Stage.LEAVING);
        } else {
            next();
        }
    }

    private void enter(Stage next) {
        if (stage == next) {
            return;
        }
        stage = next;
        since = others.nanos();
        if (key.isValid()) {
            key.interestOps(next.operations());
        }
    }

    // Whatever one client does, or the lack of memory for it, must not end the thread of all.
    private void guarded(Step step) {
        try {
            if (stage != Stage.GONE) {
                step.take();
            }
        } catch (IOException | RuntimeException | Error broken) {
            close();
        }
    }

    private interface Step {
        void take() throws IOException;
    }
}
