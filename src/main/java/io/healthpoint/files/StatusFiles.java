package io.healthpoint.files;

import io.healthpoint.Groups;
import io.healthpoint.Report;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Steps;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The status of each group in a file of its name, in the directory {@code healthpoint.files}. Thread-safe: all that is done to
 * the files is done in steps, one after another, and a disk that hangs holds one thread.
 *
 * <p>A group's file is written when its checks have been run; a group whose run has not ended has no other begun. So a check that
 * takes long makes the files of its own groups late, and no others.
 */
public final class StatusFiles {

    private static final int INTERVALS_UNTIL_STALE = 3;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final Folder folder;
    private final Duration interval;
    private final GroupReports groups;
    private final String reasonOfDrain;
    private final Steps steps;
    private final Time time;

    private final AtomicBoolean begun = new AtomicBoolean();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    // Of the steps alone.
    private final Set<String> written = new TreeSet<>();
    private boolean draining;
    private boolean gone;

    /**
     * Writes nothing yet.
     *
     * @param settings where and how often
     * @param groups what is written
     * @param reasonOfDrain the name of what is down once the application goes out of service
     * @param threads to write on, and to wait on
     * @param time of the day
     */
    public StatusFiles(Settings.Files settings, GroupReports groups, String reasonOfDrain, Threads threads, Time time) {
        this.folder = new Folder(Path.of(settings.directory()));
        this.interval = settings.interval();
        this.groups = groups;
        this.reasonOfDrain = reasonOfDrain;
        this.steps = Steps.on(threads);
        this.time = time;
    }

    /** Removes what a process has left that was killed. To be called when the application starts; only the first call counts. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            steps.next(folder::clear);
        }
    }

    /** Begins to write, and does so each interval. To be called when the application has started; only the first call counts. */
    public void start() {
        begin();
        steps.start(this::round);
    }

    /** Writes at once that the application is not ready any more. */
    public void drain() {
        steps.next(() -> {
            draining = true;
            write(Groups.READY, StatusText.down(List.of(reasonOfDrain)));
        });
    }

    /** Removes the files and writes none any more. Waits for that, but not for long. */
    public void stop() {
        steps.stop();
        CountDownLatch done = new CountDownLatch(1);
        if (steps.next(() -> leave(done))) {
            await(done);
        }
    }

    private static void await(CountDownLatch done) {
        try {
            boolean unused = done.await(LONGEST_GOODBYE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(CountDownLatch done) {
        gone = true;
        written.forEach(folder::remove);
        done.countDown();
    }

    // The next one is at its time, whatever comes of this one.
    private void round() {
        steps.later(this::round, interval);
        Set<String> names = groups.names();
        written.stream().filter(name -> !names.contains(name)).forEach(folder::remove);
        written.retainAll(names);
        names.forEach(this::run);
    }

    private void run(String group) {
        if (running.add(group)) {
            CompletableFuture<Report> unused = begun(group).whenComplete((report, failure) -> finished(group, report));
        }
    }

    // One that cannot be begun keeps no other group from being written, and is tried again.
    private CompletableFuture<Report> begun(String group) {
        try {
            return groups.report(group).orElseGet(() -> CompletableFuture.completedFuture(null));
        } catch (RuntimeException notNow) {
            return CompletableFuture.failedFuture(notNow);
        }
    }

    private void finished(String group, @Nullable Report report) {
        running.remove(group);
        if (report != null) {
            steps.next(() -> write(group, StatusText.of(report)));
        }
    }

    private void write(String group, StatusText text) {
        boolean outOfDate = draining && group.equals(Groups.READY) && text.isUp();
        if (!gone && !outOfDate) {
            written.add(group);
            folder.write(group, text.written(time.now(), interval.multipliedBy(INTERVALS_UNTIL_STALE)));
        }
    }
}
