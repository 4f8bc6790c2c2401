package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.registry.Fault;
import io.healthpoint.settings.MapConfiguration;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {

    private static final Map<String, String> JOHN = Map.of(Settings.USERNAME, "john", Settings.PASSWORD, "doe");
    private static final Caller STRANGER = new Caller(List.of(), () -> false, role -> true, Connection.UNKNOWN);

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

    private static Caller login(String user, String password) {
        String pair = user + ":" + password;
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Caller(List.of(header), () -> false, role -> false, Connection.UNKNOWN);
    }

    private static Caller member(String... roles) {
        return new Caller(List.of(), () -> true, Set.of(roles)::contains, Connection.UNKNOWN);
    }

    @Test
    void strangersSeeTheStatusAlone() {
        assertThat(policy(JOHN).disclosureFor(STRANGER)).isEqualTo(Disclosure.STATUS);
        assertThat(policy(JOHN).disclosureFor(member("user"))).isEqualTo(Disclosure.STATUS);
    }

    @Test
    void onlyTheWholePairOpensTheDetails() {
        AccessPolicy policy = policy(JOHN);

        assertThat(policy.disclosureFor(login("john", "doe"))).isEqualTo(Disclosure.DETAILS);
        assertThat(policy.disclosureFor(login("john", "dof"))).isEqualTo(Disclosure.STATUS);
        assertThat(policy.disclosureFor(login("jane", "doe"))).isEqualTo(Disclosure.STATUS);
        assertThat(policy.disclosureFor(login("john", ""))).isEqualTo(Disclosure.STATUS);
        assertThat(policy.disclosureFor(login("", "doe"))).isEqualTo(Disclosure.STATUS);
    }

    @Test
    void anEmptyOrHalfPairMatchesNothing() {
        assertThat(policy(Map.of()).disclosureFor(login("", ""))).isEqualTo(Disclosure.STATUS);
        assertThat(policy(Map.of(Settings.USERNAME, "john")).disclosureFor(login("john", "")))
                .isEqualTo(Disclosure.STATUS);
        assertThat(policy(Map.of(Settings.PASSWORD, "doe")).disclosureFor(login("", "doe")))
                .isEqualTo(Disclosure.STATUS);
    }

    @Test
    void staffOfTheContainerSeesDetails() {
        assertThat(policy(JOHN).disclosureFor(member("user", "staff"))).isEqualTo(Disclosure.DETAILS);
        assertThat(policy(JOHN, Settings.STAFF_ROLES, "admin,ops").disclosureFor(member("ops")))
                .isEqualTo(Disclosure.DETAILS);
        assertThat(policy(JOHN, Settings.STAFF_ROLES, "admin").disclosureFor(member("staff")))
                .isEqualTo(Disclosure.STATUS);
    }

    @Test
    void aRoleWithoutANameIsNoStaff() {
        assertThat(policy(JOHN, Settings.AUTH_REQUIRED, "true").disclosureFor(STRANGER))
                .isEqualTo(Disclosure.NOTHING);
    }

    @Test
    void nothingRunsForOthersWhereAuthenticationIsRequired() {
        AccessPolicy policy = policy(JOHN, Settings.AUTH_REQUIRED, "true");

        assertThat(policy.disclosureFor(member("user"))).isEqualTo(Disclosure.NOTHING);
        assertThat(policy.disclosureFor(login("john", "wrong"))).isEqualTo(Disclosure.NOTHING);
        assertThat(policy.disclosureFor(login("john", "doe"))).isEqualTo(Disclosure.DETAILS);
        assertThat(policy.disclosureFor(member("staff"))).isEqualTo(Disclosure.DETAILS);
    }

    @Test
    void detailsForAllOrForNobodyIsTheOperatorsChoice() {
        assertThat(policy(JOHN, Settings.DETAILS, "always").disclosureFor(STRANGER))
                .isEqualTo(Disclosure.DETAILS);
        assertThat(policy(JOHN, Settings.DETAILS, "always", Settings.AUTH_REQUIRED, "true")
                        .disclosureFor(STRANGER))
                .isEqualTo(Disclosure.NOTHING);
        assertThat(policy(JOHN, Settings.DETAILS, "never").disclosureFor(login("john", "doe")))
                .isEqualTo(Disclosure.STATUS);
        assertThat(policy(JOHN, Settings.DETAILS, "never", Settings.AUTH_REQUIRED, "true")
                        .disclosureFor(login("john", "doe")))
                .isEqualTo(Disclosure.STATUS);
    }

    @Test
    void theStartTellsOfAHalfPairAndOfWhatCanNeverMatch() {
        assertThat(policy(JOHN).warnings()).isEmpty();
        assertThat(policy(Map.of()).warnings()).isEmpty();
        assertThat(policy(Map.of(Settings.USERNAME, "john")).warnings())
                .containsExactly("healthpoint.basicauth.username is set and healthpoint.basicauth.password is not:"
                        + " nobody sees details by password; set both or neither");
        assertThat(policy(Map.of(Settings.PASSWORD, "hush")).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .startsWith("healthpoint.basicauth.password is set")
                        .doesNotContain("hush"));
        assertThat(policy(Map.of(Settings.USERNAME, "a:b", Settings.PASSWORD, "c"))
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("contains a colon"));
        assertThat(policy(Map.of(Settings.USERNAME, "a", Settings.PASSWORD, "$pbkdf2-sha256$x"))
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("looks like a hash and is none"));
    }

    @Test
    void aHashedPasswordOpensTheDetailsAgainAndAgain() {
        String hash = "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0$" + PasswordHashTest.HASH_OF_DOE;
        AccessPolicy policy = policy(Map.of(Settings.USERNAME, "john", Settings.PASSWORD, hash));

        assertThat(policy.warnings()).isEmpty();
        for (int probe = 0; probe < 3; probe++) {
            assertThat(policy.disclosureFor(login("john", "doe"))).isEqualTo(Disclosure.DETAILS);
            assertThat(policy.disclosureFor(login("john", "dof"))).isEqualTo(Disclosure.STATUS);
            assertThat(policy.disclosureFor(login("jane", "doe"))).isEqualTo(Disclosure.STATUS);
        }
        assertThat(policy.disclosureFor(login("john", hash))).isEqualTo(Disclosure.STATUS);
    }
}
