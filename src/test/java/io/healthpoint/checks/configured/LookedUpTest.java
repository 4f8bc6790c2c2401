package io.healthpoint.checks.configured;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.NameNotFoundException;
import org.junit.jupiter.api.Test;

class LookedUpTest {

    private final Map<String, Object> names = new HashMap<>();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final LookedUp<String> check = new LookedUp<>(this::find, "java:app/secret", String.class, found -> {
        made.incrementAndGet();
        return () -> Outcome.up("asked " + found);
    });

    private Object find(String name) throws NameNotFoundException {
        lookUps.incrementAndGet();
        if (!names.containsKey(name)) {
            throw new NameNotFoundException(name);
        }
        return names.get(name);
    }

    @Test
    void aNameThatIsNotThereIsDownAndLookedForInEachRun() throws Exception {
        for (int run = 1; run <= 3; run++) {
            Outcome outcome = check.call();
            assertThat(outcome.status()).isEqualTo(Status.DOWN);
            assertThat(outcome.detail()).doesNotContain("secret");
            assertThat(lookUps).hasValue(run);
        }
        assertThat(made).hasValue(0);
    }

    @Test
    void onceItIsThereTheCheckIsMadeAndKept() throws Exception {
        check.call();
        names.put("java:app/secret", "it");
        assertThat(check.call()).isEqualTo(Outcome.up("asked it"));
        names.clear();
        assertThat(check.call()).isEqualTo(Outcome.up("asked it"));
        assertThat(made).hasValue(1);
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void whatIsOfAnotherTypeIsDownUntilItIsRight() throws Exception {
        names.put("java:app/secret", 42);
        assertThat(check.call()).isEqualTo(Outcome.down("what its lookup names in JNDI is no String"));
        names.put("java:app/secret", "it");
        assertThat(check.call().status()).isEqualTo(Status.UP);
    }
}
