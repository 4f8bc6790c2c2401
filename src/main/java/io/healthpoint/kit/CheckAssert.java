package io.healthpoint.kit;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what a report says of one check. */
public final class CheckAssert extends AbstractAssert<CheckAssert, CheckResult> {

    private final ReportAssert report;

    CheckAssert(CheckResult result, ReportAssert report) {
        super(result, CheckAssert.class);
        this.report = report;
    }

    /**
     * Asserts that it is up.
     *
     * @return this
     */
    public CheckAssert isUp() {
        return is(Status.UP);
    }

    /**
     * Asserts that it is degraded.
     *
     * @return this
     */
    public CheckAssert isDegraded() {
        return is(Status.DEGRADED);
    }

    /**
     * Asserts that it is down, critical or not.
     *
     * @return this
     */
    public CheckAssert isDown() {
        return is(Status.DOWN);
    }

    /**
     * Asserts what its detail says.
     *
     * @param part of the detail, as it is written there
     * @return this
     */
    public CheckAssert because(String part) {
        if (!actual.outcome().detail().contains(part)) {
            throw failed("to say \"" + part + '"');
        }
        return this;
    }

    /**
     * Asserts its whole detail.
     *
     * @param detail every character of it
     * @return this
     */
    public CheckAssert hasDetail(String detail) {
        if (!actual.outcome().detail().equals(detail)) {
            throw failed("to say \"" + detail + "\" and nothing else");
        }
        return this;
    }

    /**
     * Asserts a fact of its data.
     *
     * @param key its name
     * @param value as it was given to {@link Outcome#with}
     * @return this
     */
    public CheckAssert hasData(String key, @Nullable Object value) {
        Object wanted = Outcome.up().with(key, value).data().get(key);
        Object found = actual.outcome().data().get(key);
        if (found == null || wanted == null || !text(found).equals(text(wanted))) {
            throw failed("to have data " + key + '=' + wanted);
        }
        return this;
    }

    /**
     * Asserts every status that it has shown since the test began, thresholds applied.
     *
     * @param statuses in order, that of its first result first
     * @return this
     */
    public CheckAssert changed(Status... statuses) {
        List<Status> found =
                Changes.of(actual.name(), report.known(), actual.outcome().status());
        if (!found.equals(List.of(statuses))) {
            throw failed("to have been " + List.of(statuses) + " in this order; it was " + found);
        }
        return this;
    }

    /**
     * Looks at another check of the same report.
     *
     * @param other see {@link ReportAssert#check}
     * @return assertions on it
     */
    public CheckAssert check(String other) {
        return report.check(other);
    }

    /**
     * Looks at a group of the same report.
     *
     * @param name see {@link ReportAssert#group}
     * @return assertions on it
     */
    public GroupAssert group(String name) {
        return report.group(name);
    }

    // One and one are the same, whether the one is an int and the other a long.
    private static String text(Object value) {
        return (value instanceof Number ? "number " : "") + value;
    }

    private CheckAssert is(Status expected) {
        if (actual.outcome().status() != expected) {
            throw failed("to be " + expected);
        }
        return this;
    }

    private AssertionError failed(String expectation) {
        return report.failed(
                "the check \"" + actual.name() + '"', expectation + ", but found: " + ReportText.of(actual));
    }
}
