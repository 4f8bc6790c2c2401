package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.healthpoint.it.servers.matrix.Check;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Users of the server's own realm with the role staff see details; nobody else, and nobody is asked to log in. */
@ArquillianTest
class StaffIT {

    private static final String DETAILS = "{\"success\":{\"works\":\"OK\"},\"error\":{}}";
    private static final String ROLE = "<security-role><role-name>staff</role-name></security-role>";
    private static final String[] BOSS = Server.as("boss", "boss-secret-1");

    @Deployment(testable = false)
    static EnterpriseArchive applications() {
        String form = "<login-config><auth-method>FORM</auth-method><form-login-config>"
                + "<form-login-page>/login.html</form-login-page><form-error-page>/error.html</form-error-page>"
                + "</form-login-config></login-config>";
        return ShrinkWrap.create(EnterpriseArchive.class, "staff.ear")
                .addAsModule(war("staff-plain", ""))
                .addAsModule(war("staff-basic", "<login-config><auth-method>BASIC</auth-method></login-config>"))
                .addAsModule(war("staff-form", form));
    }

    private static WebArchive war(String name, String login) {
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
                .setWebXML(Matrix.webXml("", constraint + login + ROLE));
        return Archives.withHealthpoint(war);
    }

    @Test
    void staffSeesDetailsByBasicWhetherTheApplicationHasALoginOrNot() {
        for (String name : new String[] {"staff-plain", "staff-basic", "staff-form"}) {
            HttpResponse<String> answer = Server.get("/" + name + "/health/", BOSS);
            assertThat(answer.body()).as(name).isEqualTo(DETAILS);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
        }
    }

    @Test
    void aStrangerIsAnsweredAndNeverAskedToLogIn() {
        for (String name : new String[] {"staff-plain", "staff-basic", "staff-form"}) {
            HttpResponse<String> answer = Server.get("/" + name + "/health/");
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.body()).as(name).isEqualTo("{}");
        }
    }

    @Test
    void wrongCredentialsAreNone() {
        for (String name : new String[] {"staff-plain", "staff-basic", "staff-form"}) {
            // WildFly refuses wrong credentials before the application sees them, see servers.md.
            assumeFalse(Server.is("wildfly") && name.equals("staff-basic"));
            HttpResponse<String> answer = Server.get("/" + name + "/health/", Server.as("boss", "wrong"));
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.body()).as(name).isEqualTo("{}");
        }
    }

    @Test
    void aProbeWithCredentialsLeavesNoSessionBehind() {
        for (String name : new String[] {"staff-plain", "staff-basic", "staff-form"}) {
            Browser browser = new Browser();
            browser.get("/" + name + "/health/", BOSS);
            assertThat(browser.get("/" + name + "/health/").body()).as(name).isEqualTo("{}");
        }
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
