package io.healthpoint.checks.system;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Levels;
import io.healthpoint.checks.Levels.Side;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * Whether the heap is full of what lives, and the collector keeps the application from its work. Safe for use by several threads.
 *
 * <p>What lives is what was left after the last collection: before one, a heap is as full as it may be, and well. UP: neither
 * that nor the share of time in pauses is over a level, or nothing was collected yet. DEGRADED: one is over a level. DOWN: both
 * are over {@code down} and {@code pauseDown}: the JVM does little else than collect, and finds little; a restart helps.
 * The whole is the JVM's largest heap, in a container too, or the part of it for what lives long where that has a limit of its own
 * (Serial, Parallel) and is fuller. A collector that works beside the application (ZGC, Shenandoah)
 * counts with its pauses only. The share is of the {@code window} before a run, or longer where runs are further apart.
 *
 * <pre>{@code
 * Healthpoint.register("heap", policy, HeapCheck.of().warn(Level.percent(80)).window(Duration.ofMinutes(5)));
 * }</pre>
 */
public final class HeapCheck implements Callable<Outcome> {

    private static final Levels USED = new Levels(Side.OVER, Level.percent(85), Level.percent(95));
    private static final Levels PAUSES = new Levels(Side.OVER, Level.percent(25), Level.percent(60));
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Samples a window at most, so that a flood of runs is not remembered. */
    private static final int SAMPLES = 60;

    private final Source source;
    private final Levels used;
    private final Levels pauses;
    private final Duration window;
    private final Deque<Sample> samples = new ArrayDeque<>();

    HeapCheck(Source source, Levels used, Levels pauses, Duration window) {
        this.source = source;
        this.used = used;
        this.pauses = pauses;
        this.window = window;
        synchronized (samples) {
            samples.add(
                    new Sample(source.nanos().getAsLong(), source.heap().read().pauseMillis()));
        }
    }

    /**
     * Looks at this JVM's heap: degraded over 85 % used or 25 % of a minute in pauses, down over 95 % and 60 %.
     *
     * @return the check
     */
    public static HeapCheck of() {
        return new HeapCheck(new Source(HeapUse.ofThisJvm(), System::nanoTime), USED, PAUSES, WINDOW);
    }

    /**
     * Sets how much may be used before it degrades.
     *
     * @param level a share of the largest heap, or an amount; 85 % by default
     * @return a copy with it
     */
    public HeapCheck warn(Level level) {
        return new HeapCheck(source, used.withWarn(level), pauses, window);
    }

    /**
     * Sets how much may be used before it takes down, if the pauses are over their level too.
     *
     * @param level a share of the largest heap, or an amount; 95 % by default
     * @return a copy with it
     */
    public HeapCheck down(Level level) {
        return new HeapCheck(source, used.withDown(level), pauses, window);
    }

    /**
     * Sets how much of the time pauses may take before they degrade.
     *
     * @param level a share; 25 % by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is not a share
     */
    public HeapCheck pauseWarn(Level level) {
        return new HeapCheck(source, used, pauses.withWarn(Levels.share("pause.warn", level)), window);
    }

    /**
     * Sets how much of the time pauses may take before they take down, if what is used is over its level too.
     *
     * @param level a share; 60 % by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is not a share
     */
    public HeapCheck pauseDown(Level level) {
        return new HeapCheck(source, used, pauses.withDown(Levels.share("pause.down", level)), window);
    }

    /**
     * Sets over what time pauses are counted.
     *
     * @param length longer than zero; 1 minute by default
     * @return a copy with it, which begins to count now
     * @throws IllegalArgumentException where it is not longer than zero
     */
    public HeapCheck window(Duration length) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("window must be longer than zero, was " + length);
        }
        return new HeapCheck(source, used, pauses, length);
    }

    @Override
    public Outcome call() {
        synchronized (samples) {
            HeapUse.Reading heap = source.heap().read();
            Sample now = new Sample(source.nanos().getAsLong(), heap.pauseMillis());
            Sample since = since(now);
            // A short time since the start is no share to judge by: less than a window counts as one.
            long millis = Math.max(1, Math.max(window.toNanos(), now.nanos() - since.nanos()) / 1_000_000);
            return judge(heap, Math.min(now.pauseMillis() - since.pauseMillis(), millis), millis);
        }
    }

    /** The newest sample that is a window old, or else the oldest. */
    private Sample since(Sample now) {
        Iterator<Sample> newer = samples.iterator();
        newer.next();
        while (newer.hasNext() && now.nanos() - newer.next().nanos() >= window.toNanos()) {
            samples.removeFirst();
        }
        if (now.nanos() - samples.getLast().nanos() >= window.toNanos() / SAMPLES) {
            samples.addLast(now);
        }
        return samples.getFirst();
    }

    private Outcome judge(HeapUse.Reading heap, long paused, long millis) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("max.bytes", heap.max());
        if (!heap.collected()) {
            return new Outcome(Status.UP, "no collection yet", data);
        }
        data.put("used.bytes", heap.used());
        data.putAll(used.data("used", heap.used(), heap.max()));
        data.putAll(pauses.data("pause", paused, millis));
        String detail = used.written(heap.used(), heap.max(), "used after collection") + "; "
                + pauses.written(paused, millis, "of the time in pauses");
        return new Outcome(status(heap, paused, millis), detail, data);
    }

    private Status status(HeapUse.Reading heap, long paused, long millis) {
        Status memory = used.status(heap.used(), heap.max());
        Status time = pauses.status(paused, millis);
        if (memory == time) {
            return memory;
        }
        return memory.worse(time) == Status.UP ? Status.UP : Status.DEGRADED;
    }

    /** Where what is read comes from. */
    record Source(HeapUse heap, LongSupplier nanos) {}

    private record Sample(long nanos, long pauseMillis) {}
}
