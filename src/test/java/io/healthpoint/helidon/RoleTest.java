package io.healthpoint.helidon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Helidon sees of ours, and ours of Helidon, with the JDK in its place. */
class RoleTest {

    /** As Helidon's, with a method that ours does not know. */
    public interface Route {
        Object match(String path);

        default String pattern() {
            return "none";
        }
    }

    private static Route route() {
        return (Route) Role.of(Route.class, Map.of("match", arguments -> "matched " + arguments[0]));
    }

    @Test
    void aMethodThatIsGivenIsCalledAndOthersDoWhatTheInterfaceHas() {
        assertThat(route().match("/health")).isEqualTo("matched /health");
        assertThat(route().pattern()).isEqualTo("none");
    }

    @Test
    void itIsEqualToItselfAlone() {
        Route one = route();

        assertThat(one).isNotEqualTo(route()).hasToString("healthpoint");
        assertThat(Set.of(one, route())).hasSize(2).contains(one);
    }

    @Test
    void aCallThrowsWhatItsMethodThrows() throws Exception {
        Route broken = (Route) Role.of(Route.class, Map.of("match", arguments -> {
            throw new IllegalArgumentException("no such path");
        }));
        Call match = Call.of(Route.class.getName(), "match", String.class);

        assertThat(match.on(route(), "/health")).isEqualTo("matched /health");
        assertThatThrownBy(() -> match.on(broken, "/health"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such path");
    }

    @Test
    void whatThisVersionHasNotGotIsFoundMissingByName() {
        assertThatThrownBy(() -> Call.of(Route.class.getName(), "accepts"))
                .isInstanceOf(NoSuchMethodException.class)
                .hasMessageContaining("accepts");
        assertThatThrownBy(() -> Call.of("io.helidon.Absent", "match")).isInstanceOf(ClassNotFoundException.class);
    }
}
