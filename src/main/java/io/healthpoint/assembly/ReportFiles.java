package io.healthpoint.assembly;

import io.healthpoint.files.GroupReports;
import io.healthpoint.files.StatusFiles;
import io.healthpoint.run.Drain;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.util.Optional;

/**
 * The files with the status of each group, where the operator has named a directory for them; else there are none.
 *
 * @param files all of them
 */
record ReportFiles(Optional<StatusFiles> files) {

    /** Writes nothing yet. */
    static ReportFiles of(Settings settings, GroupReports groups, Threads threads) {
        return new ReportFiles(
                settings.files().map(wanted -> new StatusFiles(wanted, groups, Drain.NAME, threads, Time.SYSTEM)));
    }

    void begin() {
        files.ifPresent(StatusFiles::begin);
    }

    void start() {
        files.ifPresent(StatusFiles::start);
    }

    void drain() {
        files.ifPresent(StatusFiles::drain);
    }

    void stop() {
        files.ifPresent(StatusFiles::stop);
    }
}
