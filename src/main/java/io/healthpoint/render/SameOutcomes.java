package io.healthpoint.render;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import java.util.Objects;
import java.util.stream.IntStream;

/** Compares reports but for their times. Outcomes and policies are compared by identity, which is cheap and nearly always enough. */
final class SameOutcomes {

    private SameOutcomes() {}

    static boolean in(Report one, Report other) {
        return one.status() == other.status()
                && one.results().size() == other.results().size()
                && one.unknown().equals(other.unknown())
                && IntStream.range(0, one.results().size())
                        .allMatch(index ->
                                in(one.results().get(index), other.results().get(index)));
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean in(CheckResult one, CheckResult other) {
        return one.outcome() == other.outcome()
                && one.policy() == other.policy()
                && one.name().equals(other.name())
                && Objects.equals(one.alias(), other.alias());
    }
}
