package io.healthpoint.kit;

import io.healthpoint.Status;

/** Assertions on a group of checks. */
public final class GroupAssert {

    private final String name;
    private final Status status;
    private final ReportAssert report;

    GroupAssert(String name, Status status, ReportAssert report) {
        this.name = name;
        this.status = status;
        this.report = report;
    }

    /**
     * Asserts that none of its checks is down or degraded.
     *
     * @return this
     */
    public GroupAssert isUp() {
        return is(Status.UP);
    }

    /**
     * Asserts that none of its critical checks is down, but something is degraded, or down and not critical.
     *
     * @return this
     */
    public GroupAssert isDegraded() {
        return is(Status.DEGRADED);
    }

    /**
     * Asserts that one of its critical checks is down.
     *
     * @return this
     */
    public GroupAssert isDown() {
        return is(Status.DOWN);
    }

    /**
     * Looks at a check of the same report.
     *
     * @param other see {@link ReportAssert#check}
     * @return assertions on it
     */
    public CheckAssert check(String other) {
        return report.check(other);
    }

    /**
     * Looks at another group of the same report.
     *
     * @param other see {@link ReportAssert#group}
     * @return assertions on it
     */
    public GroupAssert group(String other) {
        return report.group(other);
    }

    private GroupAssert is(Status expected) {
        if (status != expected) {
            throw report.failed("the group \"" + name + '"', "to be " + expected + ", but it is " + status);
        }
        return this;
    }
}
