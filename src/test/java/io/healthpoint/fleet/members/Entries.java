package io.healthpoint.fleet.members;

import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.fleet.entry.InstanceEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What instances without checks say of themselves. */
final class Entries {

    private static final Report NOTHING = Report.of(List.of(), Set.of());

    private Entries() {}

    static InstanceEntry of(String id, String named, long beat, Duration interval, Instant start) {
        InstanceEntry.Counts none = InstanceEntry.Counts.of(NOTHING);
        return new InstanceEntry(id, named, beat, interval, "1", start, Status.UP, none, NOTHING);
    }
}
