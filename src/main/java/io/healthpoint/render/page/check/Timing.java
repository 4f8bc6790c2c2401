package io.healthpoint.render.page.check;

import io.healthpoint.CheckResult;
import io.healthpoint.Policy;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Moment;
import io.healthpoint.render.page.words.Span;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a check ran, how long it took, and why the result may be older than the page. */
final class Timing {

    private Timing() {}

    static void write(CheckResult result, Instant now, Html page) {
        Policy policy = result.policy();
        page.raw("<p class=dim>Ran ");
        Moment.writeAge(result.time(), now, page);
        page.raw(" ago, took ").text(Span.of(result.elapsed()));
        if (isSet(policy.interval())) {
            page.raw(" · in the background every ").text(inWords(policy.interval()));
        } else if (isSet(policy.ttl())) {
            page.raw(" · cached for ").text(inWords(policy.ttl()));
        }
        page.raw(result.overdue() ? " · <mark>hung</mark></p>" : "</p>");
    }

    static boolean isSet(@Nullable Duration duration) {
        return duration != null && !duration.isZero();
    }

    static String inWords(@Nullable Duration duration) {
        return duration == null ? "default" : Span.of(duration);
    }
}
