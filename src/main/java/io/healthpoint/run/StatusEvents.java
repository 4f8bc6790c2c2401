package io.healthpoint.run;

import io.healthpoint.CheckResult;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import io.healthpoint.threads.InOrder;
import io.healthpoint.threads.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the log and the application of each change of status, of a check and of the whole: once, and in order. */
public final class StatusEvents implements RunListener {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Map<String, Status> effects = new TreeMap<>();
    private Status whole = Status.UP;

    private final InOrder inOrder;
    private final Consumer<StatusChange> observers;

    /**
     * Tells on threads of this library.
     *
     * @param threads where observers run, one after another
     * @param observers the application's
     */
    public StatusEvents(Threads threads, Consumer<StatusChange> observers) {
        this.inOrder = new InOrder(threads);
        this.observers = observers;
    }

    @Override
    public void recorded(Recording recording) {
        CheckResult shown = recording.shown();
        // Nearly always: nothing has changed, and nobody has to wait for a lock to learn it.
        if (shown.outcome().status() != recording.before()) {
            changed(shown, recording.before(), recording.cause());
        }
    }

    private synchronized void changed(CheckResult shown, @Nullable Status before, @Nullable Throwable cause) {
        Status now = shown.outcome().status();
        effects.put(shown.name(), shown.effect());
        if (before != null || now != Status.UP) {
            String detail = shown.outcome().detail();
            tell(new StatusChange(shown.name(), before, now, detail, shown.time(), shown.elapsed()), cause);
        }
        tellOfTheWhole(shown.time(), shown.elapsed());
    }

    @Override
    public synchronized void forgotten(String name) {
        effects.remove(name);
        tellOfTheWhole(Instant.now(), Duration.ZERO);
    }

    private void tellOfTheWhole(Instant time, Duration elapsed) {
        Status worst = effects.values().stream().reduce(Status.UP, Status::worse);
        if (worst != whole) {
            tell(new StatusChange(null, whole, worst, reason(worst), time, elapsed), null);
            whole = worst;
        }
    }

    // Which checks: that the whole is down says nothing to whoever is woken by it.
    private String reason(Status worst) {
        return worst == Status.UP
                ? worst.defaultDetail()
                : effects.entrySet().stream()
                        .filter(effect -> effect.getValue() == worst)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
    }

    private void tell(StatusChange change, @Nullable Throwable cause) {
        try {
            inOrder.execute(() -> deliver(change, cause));
        } catch (RejectedExecutionException refused) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: a change is not told to observers, for " + refused.getMessage() + ": "
                            + text(change));
        }
    }

    private void deliver(StatusChange change, @Nullable Throwable cause) {
        boolean worse = change.from() == null || change.to().compareTo(change.from()) > 0;
        System.Logger.Level level = worse ? System.Logger.Level.WARNING : System.Logger.Level.INFO;
        LOGGER.log(level, text(change), cause);
        try {
            observers.accept(change);
        } catch (RuntimeException | Error observersOwn) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: an observer of StatusChange failed, and those after it were not told: "
                            + text(change),
                    observersOwn);
        }
    }

    // One line, whatever a check says: a line break in a detail must not look like another message.
    private static String text(StatusChange change) {
        String name = change.name() == null ? "the whole" : change.name();
        return "healthpoint: %s is %s (was %s) after %s ms: %s"
                .formatted(
                        name,
                        change.to(),
                        change.from() == null ? "unknown" : change.from(),
                        Long.toString(change.elapsed().toMillis()),
                        change.detail())
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }
}
