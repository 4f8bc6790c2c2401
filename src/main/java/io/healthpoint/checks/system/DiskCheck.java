package io.healthpoint.checks.system;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Levels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Whether disks have room left, and can be written. Immutable, safe for use by several threads.
 *
 * <p>UP: every path is there, and what this process may use of its file system is not below a level. DEGRADED: less is free than
 * {@code warn}, or the file system does not say how much is (some network shares, {@code /proc}): what is not known is not
 * healthy. DOWN: less is free than {@code down}, the path is missing, or with {@code write} no file can be made there. Of
 * several paths the worst decides; all that are not well are told, by their position, since a path is not for everybody.
 *
 * <pre>{@code
 * Healthpoint.register("disk", policy, DiskCheck.of(Path.of("/var/data")).warn(Level.percent(15)).write(true));
 * }</pre>
 */
public final class DiskCheck implements Callable<Outcome> {

    private static final Levels LEVELS = new Levels(Levels.Side.BELOW, Level.percent(10), Level.percent(2));

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::status)
            .reversed()
            .thenComparingDouble(Finding::percent)
            .thenComparingInt(Finding::position);

    private final List<Volume> volumes;
    private final Levels levels;
    private final boolean write;

    DiskCheck(List<Volume> volumes, Levels levels, boolean write) {
        this.volumes = List.copyOf(volumes);
        this.levels = levels;
        this.write = write;
        if (this.volumes.isEmpty()) {
            throw new IllegalArgumentException("a disk check needs at least one path");
        }
    }

    /**
     * Looks at the file systems of these paths: degraded where less than 10 % is left, and down where less than 2 % is; nothing is written.
     *
     * @param paths one or more; a file stands for the folder it is in
     * @return the check
     * @throws IllegalArgumentException where there is none
     */
    public static DiskCheck of(Path... paths) {
        return of(List.of(paths));
    }

    /**
     * Looks at the file systems of these paths: degraded where less than 10 % is left, and down where less than 2 % is; nothing is written.
     *
     * @param paths one or more; a file stands for the folder it is in
     * @return the check
     * @throws IllegalArgumentException where there is none
     */
    public static DiskCheck of(List<Path> paths) {
        return new DiskCheck(paths.stream().<Volume>map(PathVolume::new).toList(), LEVELS, false);
    }

    /**
     * Sets what degrades.
     *
     * @param level what must be free at least, a share of the whole or an amount; 10 % by default
     * @return a copy with it
     */
    public DiskCheck warn(Level level) {
        return new DiskCheck(volumes, levels.withWarn(level), write);
    }

    /**
     * Sets what takes down.
     *
     * @param level what must be free at least, a share of the whole or an amount; 2 % by default
     * @return a copy with it
     */
    public DiskCheck down(Level level) {
        return new DiskCheck(volumes, levels.withDown(level), write);
    }

    /**
     * Sets whether each run makes an empty file in each folder, and deletes it. This finds what free bytes do not show: a file
     * system that turned read-only, a full inode table, a quota, a missing permission.
     *
     * @param wanted whether to write; {@code false} by default
     * @return a copy with it
     */
    public DiskCheck write(boolean wanted) {
        return new DiskCheck(volumes, levels, wanted);
    }

    @Override
    public Outcome call() {
        List<Finding> findings = new ArrayList<>();
        for (Volume volume : volumes) {
            findings.add(find(volume, findings.size() + 1));
        }
        findings.sort(WORST_FIRST);
        Finding worst = findings.get(0);
        Map<String, Object> data = new LinkedHashMap<>(worst.data());
        if (findings.size() > 1) {
            addEach(findings, data);
        }
        return new Outcome(worst.status(), detail(findings), data);
    }

    private Finding find(Volume volume, int position) {
        if (!volume.exists()) {
            return new Finding(position, Status.DOWN, "missing, or not to be looked at", Map.of());
        }
        Finding space = space(volume, position);
        if (!write || space.status() == Status.DOWN) {
            return space;
        }
        String refusal = volume.write();
        return refusal.isEmpty() ? space : new Finding(position, Status.DOWN, refusal, space.data());
    }

    private Finding space(Volume volume, int position) {
        long total = volume.total();
        if (total <= 0) {
            String text = "free space not known: the file system says that it has 0 bytes";
            return new Finding(position, Status.DEGRADED, text, Map.of());
        }
        long free = Math.min(volume.usable(), total);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("free.bytes", free);
        data.put("total.bytes", total);
        data.putAll(levels.data("free", free, total));
        return new Finding(position, levels.status(free, total), levels.written(free, total, "free"), data);
    }

    private static void addEach(List<Finding> findings, Map<String, Object> data) {
        findings.stream()
                .filter(finding -> !finding.data().isEmpty())
                .sorted(Comparator.comparing(Finding::position))
                .forEach(finding -> data.put("free." + finding.position() + ".percent", finding.percent()));
    }

    /** All that are not well, or else the one with least that is free. */
    private static String detail(List<Finding> findings) {
        if (findings.size() == 1) {
            return findings.get(0).text();
        }
        List<String> told = findings.stream()
                .filter(finding -> finding.status() != Status.UP)
                .map(finding -> finding.text(findings.size()))
                .toList();
        return told.isEmpty() ? findings.get(0).text(findings.size()) : String.join("; ", told);
    }

    private static String ordinal(int position) {
        boolean teen = position % 100 / 10 == 1;
        String ending =
                switch (teen ? 0 : position % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return position + ending;
    }

    /** What was found at one path. */
    private record Finding(int position, Status status, String text, Map<String, Object> data) {

        String text(int paths) {
            return ordinal(position) + " of " + paths + " paths: " + text;
        }

        double percent() {
            return data.get("free.percent") instanceof Double percent ? percent : 0;
        }
    }

    /** One path's file system. */
    interface Volume {
        boolean exists();

        long total();

        long usable();

        /** Makes an empty file and deletes it; returns why that was refused, or nothing. */
        String write();
    }
}
