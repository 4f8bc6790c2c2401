package io.healthpoint.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.access.Caller;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where paths lead, however they are written. */
class MountTest {

    private static final String NOWHERE = "nowhere";
    private static final String ALL = "all checks";

    private final Mount mount = new Mount("health", true);

    private String target(RequestPath path) {
        Request request = new Request("GET", mount.below(path), null, null, Caller.NOBODY);
        return request.asked()
                .map(asked -> Optional.ofNullable(asked.group()).orElse(ALL))
                .orElse(NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "health",
                "//health",
                "/health/",
                "/health//",
                "///health///",
                "/health;jsessionid=AB12",
                "/health;a=1;b=2/;c/",
                ";x=1/health",
                "/%68ealth",
                "/%68%65%61%6C%74%68/"
            })
    void theEndpointItselfAsksAllChecks(String path) {
        assertThat(mount.covers(RequestPath.of(path))).isTrue();
        assertThat(target(RequestPath.of(path))).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/ready",
                "/health/ready/",
                "/health/ready//",
                "//health///ready",
                "/health;jsessionid=AB/ready",
                "/health/ready;jsessionid=AB",
                "/health;a/;b/ready;c=/;d",
                "/%68ealth/re%61dy",
                "/health/%72%65%61%64%79"
            })
    void whatFollowsIsTheGroup(String path) {
        assertThat(target(RequestPath.of(path))).isEqualTo("ready");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/ready/x",
                "/health/ready//x",
                "/health/%zz",
                "/health/%",
                "/health/%6",
                "/health/%-1",
                "/health/%+1ready",
                "/health/ready%",
                "/health/re%2Fady",
                "/health/ready%2F",
                "/health/%2Fready",
                "/health/ready%3Bx",
                "/health/%2572eady",
                "/health/ready%00",
                "/health/%C0%AFready",
                "/health/re%E4dy",
                "/health/%ED%A0%80",
                "/health/.",
                "/health/..",
                "/health/./ready",
                "/health/x/../ready",
                "/health/x/%2e%2E/ready",
                "/health/..;x/ready",
                "/health/ready/..",
                "/health/ready+",
                "/health\\ready",
                "/health/ready\\",
                "/health/ready ",
                "/health/ready%20"
            })
    void nothingElseIsBelow(String path) {
        assertThat(target(RequestPath.of(path))).isEqualTo(NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "*",
                "/healthy",
                "/hea",
                "/x/health",
                "/HEALTH",
                "/health%2Fready",
                "/health%2F",
                "/%zz/health",
                "/./health",
                "/x/../health",
                "/%2e/health",
                "/;/",
                "http://localhost/health"
            })
    void whatLiesBesideLeadsNowhere(String path) {
        assertThat(mount.covers(RequestPath.of(path))).isFalse();
        assertThat(target(RequestPath.of(path))).isEqualTo(NOWHERE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /shop,            /shop/health/ready,                 ready
                    /shop,            //shop/health/ready,                ready
                    /shop,            /shop//health///ready,              ready
                    //shop,           //shop/health/ready,                ready
                    /shop,            /shop;jsessionid=AB/health/ready,   ready
                    /shop;x=1,        /shop;x=1/health;y/ready;z,         ready
                    /shop,            /s%68op/%68ealth/re%61dy,           ready
                    /mein laden ü,    /mein%20laden%20%C3%BC/health/ready,ready
                    /mein%20laden,    /mein%20laden/health/ready,         ready
                    /50%,             /50%25/health/ready,                ready
                    /a/b,             /a/b/health/ready,                  ready
                    '',               /health/ready,                      ready
                    /,                /health/ready,                      ready
                    /shop,            /shop/health,                       all checks
                    /shop,            /shop,                              nowhere
                    /shop,            /,                                  nowhere
                    /shop,            /shop/x/health,                     nowhere
                    /health,          /health/health,                     all checks
                    /health,          /./health/health,                   nowhere
                    /shop,            /../shop/health,                    nowhere
                    /shop,            /shop/%zz/health,                   nowhere
                    """)
    void theContextRootIsLeftOutHoweverTheServerTellsIt(String root, String sent, String target) {
        assertThat(target(RequestPath.of(sent).below(root))).isEqualTo(target);
    }
}
