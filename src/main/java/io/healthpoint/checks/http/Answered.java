package io.healthpoint.checks.http;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Written;
import io.healthpoint.checks.http.UrlTerms.Wanted;
import java.time.Duration;

/**
 * An answer that has come.
 *
 * @param status its status
 * @param took how long it took
 * @param lack what its body lacks, in words that follow the status; empty = nothing
 */
record Answered(int status, Duration took, String lack) {

    Outcome judgedBy(Wanted wanted) {
        Outcome outcome = outcome(wanted).with("http.status", status).with("answer.seconds", took.toNanos() / 1e9);
        Duration slow = wanted.slow();
        return slow == null ? outcome : outcome.with("answer.seconds.warn", slow.toNanos() / 1e9);
    }

    private Outcome outcome(Wanted wanted) {
        String answered = status + " in " + Written.duration(took);
        if (!wanted.statuses().contain(status)) {
            return Outcome.down(answered + ", not one of those expected");
        }
        if (!lack.isEmpty()) {
            return Outcome.down(answered + lack);
        }
        Duration slow = wanted.slow();
        return slow != null && took.compareTo(slow) > 0
                ? Outcome.degraded(answered + ", slower than " + Written.duration(slow))
                : Outcome.up(answered);
    }
}
