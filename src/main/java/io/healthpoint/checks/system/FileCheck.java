package io.healthpoint.checks.system;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.checks.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is there, fresh and large enough; or is not there. Immutable, safe for use by several threads.
 *
 * <p>UP: it is as wanted. DOWN: missing, older than {@code modifiedWithin}, smaller than {@code minSize}, dated more than a minute
 * ahead of this machine's clock (an age cannot be told then), not to be looked at; or there, where it should be absent. It has no
 * levels, so it is never DEGRADED. A link stands for what it points to, a folder has a date of its own.
 *
 * <pre>{@code
 * Healthpoint.register("backup", policy, FileCheck.of(Path.of("/backup/last.gz")).modifiedWithin(Duration.ofHours(25)));
 * }</pre>
 */
public final class FileCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    // What clocks of machines that share a disk differ by is no fault of the file.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Path path;
    private final Wanted wanted;
    private final InstantSource clock;

    FileCheck(Path path, Wanted wanted, InstantSource clock) {
        this.path = path;
        this.wanted = wanted;
        this.clock = clock;
    }

    /**
     * Looks whether a file is there, of whatever age and size.
     *
     * @param path the file
     * @return the check
     */
    public static FileCheck of(Path path) {
        return new FileCheck(path, new Wanted(null, 0, false), InstantSource.system());
    }

    /**
     * Sets how old the file may be.
     *
     * @param age since it was last changed, longer than zero; no limit by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is not longer than zero
     */
    public FileCheck modifiedWithin(Duration age) {
        if (age.isNegative() || age.isZero()) {
            throw new IllegalArgumentException("modified-within must be longer than zero, was " + age);
        }
        return new FileCheck(path, new Wanted(age, wanted.minSize(), wanted.absent()), clock);
    }

    /**
     * Sets how large the file must be.
     *
     * @param size an amount of bytes; 0 B by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is a share
     */
    public FileCheck minSize(Level size) {
        if (size.unit() != Level.Unit.BYTES) {
            throw new IllegalArgumentException("min-size must be an amount of bytes, was " + size.amount() + "%");
        }
        return new FileCheck(path, new Wanted(wanted.modifiedWithin(), size.of(0), wanted.absent()), clock);
    }

    /**
     * Sets whether it is a fault that the file is there (a lock that somebody forgot, a mark for maintenance).
     *
     * @param absent {@code false} by default; with {@code true} age and size do not count
     * @return a copy with it
     */
    public FileCheck absent(boolean absent) {
        return new FileCheck(path, new Wanted(wanted.modifiedWithin(), wanted.minSize(), absent), clock);
    }

    @Override
    public Outcome call() {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return Outcome.of(wanted.absent(), wanted.absent() ? "absent" : "missing");
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "cannot look at a file that is checked", e);
            return Outcome.down("cannot be looked at (" + e.getClass().getSimpleName() + ")");
        }
        return judge(attributes);
    }

    private Outcome judge(BasicFileAttributes attributes) {
        Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), clock.instant());
        String fault = fault(age, attributes.size());
        Outcome outcome = fault.isEmpty() ? Outcome.up(fine(age, attributes.size())) : Outcome.down(fault);
        return data(outcome, age, attributes.size());
    }

    private String fault(Duration age, long size) {
        Duration limit = wanted.modifiedWithin();
        if (wanted.absent()) {
            return "there, but should be absent";
        }
        if (age.negated().compareTo(AHEAD) > 0) {
            return "dated " + Written.duration(age.negated()) + " ahead";
        }
        if (limit != null && age.compareTo(limit) > 0) {
            return "modified " + Written.duration(age) + " ago, not within " + Written.duration(limit);
        }
        return size < wanted.minSize() ? Written.bytes(size) + ", below " + Written.bytes(wanted.minSize()) : "";
    }

    private static String fine(Duration age, long size) {
        return Written.bytes(size) + ", modified " + Written.duration(age.isNegative() ? Duration.ZERO : age) + " ago";
    }

    private Outcome data(Outcome outcome, Duration age, long size) {
        Outcome told = outcome.with("size.bytes", size).with("age.seconds", age.toSeconds());
        if (wanted.minSize() > 0) {
            told = told.with("size.bytes.down", wanted.minSize());
        }
        Duration limit = wanted.modifiedWithin();
        return limit == null ? told : told.with("age.seconds.down", limit.toSeconds());
    }

    /** What the file should be. */
    record Wanted(@Nullable Duration modifiedWithin, long minSize, boolean absent) {}
}
