package io.healthpoint.render.page;

import io.healthpoint.CheckResult;
import io.healthpoint.Policy;
import io.healthpoint.render.Millis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a check is run, in words. */
final class PageFacts {

    private PageFacts() {}

    static String of(String shownName, CheckResult result) {
        Policy policy = result.policy();
        List<String> facts = new ArrayList<>();
        if (!shownName.equals(result.name())) {
            facts.add(result.name());
        }
        facts.add(policy.critical() ? "critical" : "not critical");
        facts.add(policy.groups().isEmpty() ? "in no group" : "in " + String.join(", ", policy.groups()));
        facts.add("took " + Millis.of(result.elapsed()) + " ms");
        if (isSet(policy.interval())) {
            facts.add("in the background every " + inWords(policy.interval()));
        } else if (isSet(policy.ttl())) {
            facts.add("cached for " + inWords(policy.ttl()));
        }
        return String.join(" · ", facts);
    }

    private static boolean isSet(@Nullable Duration duration) {
        return duration != null && !duration.isZero();
    }

    private static String inWords(@Nullable Duration duration) {
        return String.valueOf(duration).substring(2).toLowerCase(java.util.Locale.ROOT);
    }
}
