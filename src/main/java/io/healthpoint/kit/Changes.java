package io.healthpoint.kit;

import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from changes what status something has had. */
final class Changes {

    private Changes() {}

    /**
     * Every status of a check, or of the whole.
     *
     * @param name the check's; null = the whole
     * @param changes of all, in order
     * @param unchanged its status where it has not changed
     */
    static List<Status> of(@Nullable String name, List<StatusChange> changes, Status unchanged) {
        List<Status> statuses = new ArrayList<>();
        for (StatusChange change : changes) {
            if (Objects.equals(change.name(), name)) {
                if (statuses.isEmpty() && change.from() != null) {
                    statuses.add(change.from());
                }
                statuses.add(change.to());
            }
        }
        return statuses.isEmpty() ? List.of(unchanged) : statuses;
    }
}
