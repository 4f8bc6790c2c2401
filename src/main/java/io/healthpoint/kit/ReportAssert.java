package io.healthpoint.kit;

import io.healthpoint.CheckResult;
import io.healthpoint.Groups;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.kit.stage.CheckNames;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a report: on the whole, and the way to its checks and groups. */
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {

    private final CheckNames names;
    private final @Nullable List<StatusChange> changes;

    ReportAssert(Report report, CheckNames names, @Nullable List<StatusChange> changes) {
        super(report, ReportAssert.class);
        this.names = names;
        this.changes = changes;
    }

    /**
     * Asserts that no check is down or degraded.
     *
     * @return this
     */
    public ReportAssert isUp() {
        return is(Status.UP);
    }

    /**
     * Asserts that no critical check is down, but something is degraded, or down and not critical.
     *
     * @return this
     */
    public ReportAssert isDegraded() {
        return is(Status.DEGRADED);
    }

    /**
     * Asserts that a critical check is down.
     *
     * @return this
     */
    public ReportAssert isDown() {
        return is(Status.DOWN);
    }

    /**
     * Asserts every status that the whole has had since the test began, at its probes and background runs.
     *
     * @param statuses in order, {@code UP} first: so it begins
     * @return this
     */
    public ReportAssert changed(Status... statuses) {
        List<Status> found = Changes.of(null, known(), Status.UP);
        if (!found.equals(List.of(statuses))) {
            throw failed("the whole", "to have been " + List.of(statuses) + " in this order, but it was " + found);
        }
        return this;
    }

    /**
     * Looks at a check.
     *
     * @param name as in the report, or its last part: {@code userSignup} for {@code com.acme.SignupHealth.userSignup}
     * @return assertions on it; fails where there is no such check
     */
    public CheckAssert check(String name) {
        String found = found(name);
        CheckResult result = actual.results().stream()
                .filter(one -> one.name().equals(found))
                .findAny()
                .orElseThrow(
                        () -> failed("the check \"" + found + '"', "to be in this report, but it was not asked for"));
        return new CheckAssert(result, this);
    }

    /**
     * Looks at a group, as far as this report has its checks.
     *
     * @param name such as {@code ready}
     * @return assertions on it; fails where no check names it, unless it is {@code live}, {@code ready} or {@code started}
     */
    public GroupAssert group(String name) {
        SortedMap<String, Status> groups = new TreeMap<>(actual.groups());
        Stream.of(Groups.LIVE, Groups.READY, Groups.STARTED).forEach(group -> groups.putIfAbsent(group, Status.UP));
        Status status = groups.get(name);
        if (status == null) {
            throw failed("the group \"" + name + '"', "to be there, but the groups are " + groups.keySet());
        }
        return new GroupAssert(name, status, this);
    }

    AssertionError failed(String what, String expectation) {
        return failure("%s", "expected " + what + ' ' + expectation + '\n' + ReportText.of(actual));
    }

    List<StatusChange> known() {
        if (changes == null) {
            throw new IllegalStateException("a report knows of no changes: begin with assertThat(health)");
        }
        return changes;
    }

    private ReportAssert is(Status expected) {
        if (actual.verdict() != expected) {
            throw failed("the whole", "to be " + expected + ", but it is " + actual.verdict());
        }
        return this;
    }

    private String found(String name) {
        try {
            return names.find(name);
        } catch (IllegalArgumentException unknown) {
            throw failure("%s", unknown.getMessage());
        }
    }
}
