package io.healthpoint.render.page.check;

import io.healthpoint.CheckResult;
import io.healthpoint.Groups;
import io.healthpoint.Policy;
import java.util.Collection;
import java.util.List;

/** What depends on a check, in words. */
final class Consequence {

    private Consequence() {}

    static String of(CheckResult result) {
        Policy policy = result.policy();
        return switch (result.outcome().status()) {
            case UP -> (policy.critical() ? "Critical" : "Not critical") + ", in " + groups(policy) + ".";
            case DEGRADED -> "The whole is degraded by it" + andSoIs(policy, policy.groups());
            case DOWN ->
                policy.critical()
                        ? "Critical: the whole is down with it" + andSoIs(policy, withMeaning(policy))
                        : "Not critical: the whole is degraded by it, no more. It belongs to " + groups(policy) + ".";
        };
    }

    private static String groups(Policy policy) {
        return policy.groups().isEmpty() ? "no group" : joined(policy.groups());
    }

    private static String andSoIs(Policy policy, Collection<String> groups) {
        return policy.groups().isEmpty() ? "; it is in no group." : ", and so is " + joined(groups) + ".";
    }

    private static List<String> withMeaning(Policy policy) {
        return policy.groups().stream().map(group -> group + meaning(group)).toList();
    }

    private static String meaning(String group) {
        return switch (group) {
            case Groups.LIVE -> " (who probes it restarts this instance)";
            case Groups.READY -> " (who probes it sends no requests here)";
            case Groups.STARTED -> " (who probes it waits)";
            default -> "";
        };
    }

    static String joined(Collection<String> words) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
