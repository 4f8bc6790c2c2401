package io.healthpoint.render;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses the name of each result for forms that hold one result a name, so that none hides another. */
public final class ShownNames {

    /** What is said of a name that no check has. */
    public static final String UNKNOWN = "Unknown health check";

    private ShownNames() {}

    /** The alias, by which people know the check, where only one result has it; else the name. */
    public static Function<CheckResult, String> of(Report report) {
        if (report.results().stream().allMatch(result -> result.alias() == null)) {
            return CheckResult::name;
        }
        Set<String> taken = report.results().stream().map(CheckResult::name).collect(Collectors.toSet());
        Set<String> ambiguous = new HashSet<>(report.unknown());
        report.results().stream()
                .map(CheckResult::alias)
                .filter(Objects::nonNull)
                .filter(alias -> !taken.add(alias))
                .forEach(ambiguous::add);
        return result -> {
            String alias = result.alias();
            return alias == null || ambiguous.contains(alias) ? result.name() : alias;
        };
    }
}
