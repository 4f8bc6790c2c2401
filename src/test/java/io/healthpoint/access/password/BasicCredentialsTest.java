package io.healthpoint.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is compared, and when. */
class BasicCredentialsTest {

    private static Match compare(Predicate<String> hash, String user, String password) {
        return new BasicCredentials("john", new RememberedHash(hash)).compare(user, password, false);
    }

    @Test
    void aWrongNameIsNoReasonNotToLookAtThePassword() {
        List<String> hashed = new ArrayList<>();
        Predicate<String> doe = password -> hashed.add(password) && password.equals("doe");

        assertThat(compare(doe, "jane", "doe")).isEqualTo(Match.NO);
        assertThat(compare(doe, "jane", "x")).isEqualTo(Match.NO);
        assertThat(compare(doe, "john", "x")).isEqualTo(Match.NO);
        assertThat(compare(doe, "john", "doe")).isEqualTo(Match.YES);
        assertThat(hashed).containsExactly("doe", "x", "x", "doe");
    }

    @Test
    void onceTheRightPasswordHasComeNothingIsHashedAnyMore() {
        List<String> hashed = new ArrayList<>();
        RememberedHash password = new RememberedHash(sent -> hashed.add(sent) && sent.equals("doe"));

        assertThat(password.compare("x", false)).isEqualTo(Match.NO);
        assertThat(password.compare("doe", false)).isEqualTo(Match.YES);
        assertThat(password.compare("doe", true)).isEqualTo(Match.YES);
        assertThat(password.compare("x", false)).isEqualTo(Match.NO);
        assertThat(hashed).containsExactly("x", "doe");
    }

    @Test
    void whileAPasswordIsHashedOthersAreNotLookedAtAndSuspectsKeepOnlyEachOtherAway() throws InterruptedException {
        List<Match> meanwhile = new ArrayList<>();
        RememberedHash[] password = new RememberedHash[1];
        password[0] = new RememberedHash(sent -> {
            if (sent.equals("guess")) {
                ask(password[0], meanwhile);
            }
            return sent.equals("doe");
        });

        assertThat(password[0].compare("guess", true)).isEqualTo(Match.NO);
        assertThat(meanwhile).containsExactly(Match.BUSY, Match.YES);
    }

    // From another thread: whoever has the turn has it again.
    private static void ask(RememberedHash password, List<Match> answers) {
        Thread other = new Thread(() -> {
            answers.add(password.compare("doe", true));
            answers.add(password.compare("doe", false));
        });
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
