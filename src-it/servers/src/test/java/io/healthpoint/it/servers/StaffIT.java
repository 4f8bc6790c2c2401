package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.matrix.Check;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Users of the server's own realm with the role staff see details; nobody else, and nobody is asked to log in. */
@ArquillianTest
class StaffIT {

    private static final String DETAILS = "{\"success\":{\"works\":\"OK\"},\"error\":{}}";

    private static final String BASIC = "<login-config><auth-method>BASIC</auth-method></login-config>";
    // Jetty logs nobody in where the application does not say how.
    private static final boolean IS_LOGIN_FREE = !Server.is("jetty");
    private static final List<String> WITH_LOGIN =
            IS_LOGIN_FREE ? List.of("staff-plain", "staff-basic", "staff-form") : List.of("staff-basic", "staff-form");

    static List<WebArchive> applications() {
        String form = "<login-config><auth-method>FORM</auth-method><form-login-config>"
                + "<form-login-page>/login.html</form-login-page><form-error-page>/error.html</form-error-page>"
                + "</form-login-config></login-config>";
        return List.of(
                war("staff-plain", ""),
                war("staff-basic", BASIC),
                war("staff-form", form),
                war("staff-only", IS_LOGIN_FREE ? "" : BASIC, "healthpoint.auth.required=true"));
    }

    @BeforeAll
    static void makeStaff() throws IOException, InterruptedException {
        Staff.make();
    }

    private static WebArchive war(String name, String login, String... settings) {
        String constraint = login.isEmpty()
                ? ""
                : "<security-constraint><web-resource-collection><web-resource-name>secret</web-resource-name>"
                        + "<url-pattern>/secret/*</url-pattern></web-resource-collection>"
                        + "<auth-constraint><role-name>staff</role-name></auth-constraint></security-constraint>";
        WebArchive war = Archives.war(name)
                .addClass(Check.class)
                .addAsWebResource(new StringAsset("log in"), "login.html")
                .addAsWebResource(new StringAsset("wrong"), "error.html")
                .addAsWebResource(new StringAsset("the secret"), "secret/index.html")
                .addAsWebInfResource(new StringAsset(Staff.ROLES), "glassfish-web.xml")
                .setWebXML(Matrix.webXml("", constraint + login + Staff.ROLE));
        return Archives.withHealthpoint(war, settings);
    }

    @Test
    void staffSeesDetailsByBasicWhetherTheApplicationHasALoginOrNot() {
        for (String name : WITH_LOGIN) {
            HttpResponse<String> answer = Server.get("/" + name + "/health/", Staff.BOSS);
            assertThat(answer.body()).as(name).isEqualTo(DETAILS);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
        }
    }

    @Test
    void aStrangerIsAnsweredAndNeverAskedToLogIn() {
        for (String name : WITH_LOGIN) {
            HttpResponse<String> answer = Server.get("/" + name + "/health/");
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.body()).as(name).isEqualTo("{}");
        }
    }

    @Test
    void wrongCredentialsAreNone() {
        for (String name : WITH_LOGIN) {
            // WildFly itself refuses wrong credentials where the application has this login, see servers.md.
            boolean isRefused = Server.is("wildfly") && name.equals("staff-basic");
            HttpResponse<String> answer = Server.get("/" + name + "/health/", Server.as("boss", "wrong"));
            assertThat(answer.statusCode()).as(name).isEqualTo(isRefused ? 401 : 200);
            if (isRefused) {
                continue;
            }
            assertThat(answer.body()).as(name).isEqualTo("{}");
        }
    }

    @Test
    @Tag("no-token")
    void aProbeWithCredentialsLeavesNoSessionBehind() {
        for (String name : WITH_LOGIN) {
            Browser browser = new Browser();
            browser.get("/" + name + "/health/", Staff.BOSS);
            assertThat(browser.get("/" + name + "/health/").body()).as(name).isEqualTo("{}");
        }
    }

    @Test
    void whomTheServerKnowsWithoutTheRoleIsRefusedWhereStaffIsAskedFor() {
        HttpResponse<String> guest = Server.get("/staff-only/health/", Staff.GUEST);
        assertThat(guest.statusCode()).isEqualTo(403);
        assertThat(guest.body()).isEqualTo("{}");
        assertThat(guest.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(Server.get("/staff-only/health/", Staff.BOSS).body()).isEqualTo(DETAILS);
        assertThat(Server.get("/staff-only/health/").statusCode()).isEqualTo(401);
    }

    @Test
    void whomTheServerKnowsWithoutTheRoleSeesNoDetails() {
        HttpResponse<String> guest = Server.get("/staff-plain/health/", Staff.GUEST);
        assertThat(guest.statusCode()).isEqualTo(200);
        assertThat(guest.body()).isEqualTo("{}");
    }

    @Test
    void whoHasLoggedInByAFormSeesDetails() {
        Browser browser = new Browser();
        browser.get("/staff-form/secret/index.html");
        browser.post("/staff-form/j_security_check", "j_username=boss&j_password=boss-secret-1");
        assertThat(browser.get("/staff-form/secret/index.html").body()).isEqualTo("the secret");
        assertThat(browser.get("/staff-form/health/").body()).isEqualTo(DETAILS);
    }
}
