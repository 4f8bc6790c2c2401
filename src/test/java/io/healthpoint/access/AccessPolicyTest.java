package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.access.password.PasswordHashTest;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.registry.Fault;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {

    private static final Map<String, String> JOHN =
            Map.of(GlobalKeys.USERNAME.name(), "john", GlobalKeys.PASSWORD.name(), "doe");
    private static final Caller STRANGER =
            new Caller(List.of(), Caller.Container.of(Optional::empty, role -> true), Connection.UNKNOWN);

    private static AccessPolicy policy(Map<String, String> pair, String... more) {
        Map<String, String> values = new HashMap<>(pair);
        for (int index = 0; index < more.length; index += 2) {
            values.put(more[index], more[index + 1]);
        }
        List<Fault> faults = new ArrayList<>();
        Settings settings = SettingsReader.read(new MapConfiguration(values), faults::add);
        assertThat(faults).isEmpty();
        return new AccessPolicy(settings);
    }

    private static List<String> warnings(Map<String, String> values) {
        return new AccessWarnings(SettingsReader.read(new MapConfiguration(values), fault -> {})).find();
    }

    private static Caller login(String user, String password) {
        String pair = user + ":" + password;
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Caller(List.of(header), Caller.NOBODY.container(), Connection.UNKNOWN);
    }

    private static Caller member(String... roles) {
        return new Caller(
                List.of(), Caller.Container.of(() -> Optional.of("jane"), Set.of(roles)::contains), Connection.UNKNOWN);
    }

    @Test
    void strangersSeeTheStatusAlone() {
        assertThat(policy(JOHN).verdictOn(STRANGER).disclosure()).isEqualTo(Disclosure.STATUS);
        assertThat(policy(JOHN).verdictOn(member("user")).disclosure()).isEqualTo(Disclosure.STATUS);
    }

    @Test
    void onlyTheWholePairOpensTheDetails() {
        AccessPolicy policy = policy(JOHN);

        assertThat(policy.verdictOn(login("john", "doe")).disclosure()).isEqualTo(Disclosure.DETAILS);
        assertThat(policy.verdictOn(login("john", "dof")).disclosure()).isEqualTo(Disclosure.STATUS);
        assertThat(policy.verdictOn(login("jane", "doe")).disclosure()).isEqualTo(Disclosure.STATUS);
        assertThat(policy.verdictOn(login("john", "")).disclosure()).isEqualTo(Disclosure.STATUS);
        assertThat(policy.verdictOn(login("", "doe")).disclosure()).isEqualTo(Disclosure.STATUS);
    }

    @Test
    void anEmptyOrHalfPairMatchesNothing() {
        assertThat(policy(Map.of()).verdictOn(login("", "")).disclosure()).isEqualTo(Disclosure.STATUS);
        assertThat(policy(Map.of(GlobalKeys.USERNAME.name(), "john"))
                        .verdictOn(login("john", ""))
                        .disclosure())
                .isEqualTo(Disclosure.STATUS);
        assertThat(policy(Map.of(GlobalKeys.PASSWORD.name(), "doe"))
                        .verdictOn(login("", "doe"))
                        .disclosure())
                .isEqualTo(Disclosure.STATUS);
    }

    @Test
    void staffOfTheContainerSeesDetails() {
        assertThat(policy(JOHN).verdictOn(member("user", "staff")).disclosure()).isEqualTo(Disclosure.DETAILS);
        assertThat(policy(JOHN, GlobalKeys.STAFF_ROLES.name(), "admin,ops")
                        .verdictOn(member("ops"))
                        .disclosure())
                .isEqualTo(Disclosure.DETAILS);
        assertThat(policy(JOHN, GlobalKeys.STAFF_ROLES.name(), "admin")
                        .verdictOn(member("staff"))
                        .disclosure())
                .isEqualTo(Disclosure.STATUS);
    }

    @Test
    void aRoleWithoutANameIsNoStaff() {
        assertThat(policy(JOHN, GlobalKeys.AUTH_REQUIRED.name(), "true").verdictOn(STRANGER))
                .isEqualTo(Verdict.of(Disclosure.NOTHING, false));
    }

    @Test
    void signingInHelpsWhoSeesLessThanAllWhereDetailsAreForThoseWhoSignIn() {
        AccessPolicy policy = policy(JOHN);

        assertThat(policy.signingInHelps(Disclosure.NOTHING)).isTrue();
        assertThat(policy.signingInHelps(Disclosure.STATUS)).isTrue();
        assertThat(policy.signingInHelps(Disclosure.DETAILS)).isFalse();
        assertThat(policy(JOHN, GlobalKeys.DETAILS.name(), "never").signingInHelps(Disclosure.STATUS))
                .isFalse();
    }

    @Test
    void nothingRunsForOthersWhereAuthenticationIsRequired() {
        AccessPolicy policy = policy(JOHN, GlobalKeys.AUTH_REQUIRED.name(), "true");

        assertThat(policy.verdictOn(member("user")).disclosure()).isEqualTo(Disclosure.NOTHING);
        assertThat(policy.verdictOn(login("john", "wrong")).disclosure()).isEqualTo(Disclosure.NOTHING);
        assertThat(policy.verdictOn(login("john", "doe")).disclosure()).isEqualTo(Disclosure.DETAILS);
        assertThat(policy.verdictOn(member("staff")).disclosure()).isEqualTo(Disclosure.DETAILS);
    }

    @Test
    void detailsForAllOrForNobodyIsTheOperatorsChoice() {
        assertThat(policy(JOHN, GlobalKeys.DETAILS.name(), "always")
                        .verdictOn(STRANGER)
                        .disclosure())
                .isEqualTo(Disclosure.DETAILS);
        assertThat(policy(JOHN, GlobalKeys.DETAILS.name(), "always", GlobalKeys.AUTH_REQUIRED.name(), "true")
                        .verdictOn(STRANGER)
                        .disclosure())
                .isEqualTo(Disclosure.NOTHING);
        assertThat(policy(JOHN, GlobalKeys.DETAILS.name(), "never")
                        .verdictOn(login("john", "doe"))
                        .disclosure())
                .isEqualTo(Disclosure.STATUS);
        assertThat(policy(JOHN, GlobalKeys.DETAILS.name(), "never", GlobalKeys.AUTH_REQUIRED.name(), "true")
                        .verdictOn(login("john", "doe"))
                        .disclosure())
                .isEqualTo(Disclosure.STATUS);
    }

    @Test
    void theStartTellsOfAHalfPairAndOfWhatCanNeverMatch() {
        assertThat(warnings(JOHN)).isEmpty();
        assertThat(warnings(Map.of())).isEmpty();
        assertThat(warnings(Map.of(GlobalKeys.USERNAME.name(), "john")))
                .containsExactly("healthpoint.basicauth.username is set and healthpoint.basicauth.password is not:"
                        + " nobody sees details by password; set both or neither");
        assertThat(warnings(Map.of(GlobalKeys.PASSWORD.name(), "hush")))
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .startsWith("healthpoint.basicauth.password is set")
                        .doesNotContain("hush"));
        assertThat(warnings(Map.of(GlobalKeys.USERNAME.name(), "a:b", GlobalKeys.PASSWORD.name(), "c")))
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("contains a colon"));
        assertThat(warnings(Map.of(GlobalKeys.USERNAME.name(), "a", GlobalKeys.PASSWORD.name(), "$pbkdf2-sha256$x")))
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("looks like a hash and is none"));
    }

    @Test
    void aHashedPasswordOpensTheDetailsAgainAndAgain() {
        String hash = "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0$" + PasswordHashTest.HASH_OF_DOE;
        AccessPolicy policy = policy(Map.of(GlobalKeys.USERNAME.name(), "john", GlobalKeys.PASSWORD.name(), hash));

        for (int probe = 0; probe < 3; probe++) {
            assertThat(policy.verdictOn(login("john", "doe")).disclosure()).isEqualTo(Disclosure.DETAILS);
            assertThat(policy.verdictOn(login("john", "dof")).disclosure()).isEqualTo(Disclosure.STATUS);
            assertThat(policy.verdictOn(login("jane", "doe")).disclosure()).isEqualTo(Disclosure.STATUS);
        }
        assertThat(policy.verdictOn(login("john", hash)).disclosure()).isEqualTo(Disclosure.STATUS);
    }
}
