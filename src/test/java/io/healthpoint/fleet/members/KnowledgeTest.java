package io.healthpoint.fleet.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Results;
import io.healthpoint.threads.FakeTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private final FakeTime time = new FakeTime();
    private final Knowledge knowledge = new Knowledge(time.time());

    @Test
    void theNewestResultOfEachCheckIsKnown() {
        knowledge.reused(Results.of("own", Outcome.down("once")));
        knowledge.reused(Results.of("own", Outcome.up()));
        assertThat(knowledge.report().results())
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.up());
    }

    @Test
    void thatTheStoreWasOutOfReachIsToldToNobodyWhoReadsItThere() {
        knowledge.reused(Results.of("own", Outcome.up()));
        knowledge.reused(Results.of("fleet", Outcome.down("the store is out of reach")));
        assertThat(knowledge.report().results()).extracting(CheckResult::name).containsExactly("own");
    }

    @Test
    void whatIsNotKnownOrOldIsToBeLookedAt() {
        knowledge.reused(Results.of("old", Outcome.up()));
        time.pass(Duration.ofSeconds(2));
        knowledge.reused(Results.of("young", Outcome.up()));
        assertThat(knowledge.olderThan(Duration.ofSeconds(2), List.of("old", "young", "none")))
                .containsExactly("old", "none");
    }
}
