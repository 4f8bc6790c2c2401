package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.app.ContainerChecks;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks have on our threads what they have on the server's. */
@ArquillianTest
@Tag("enterprise")
class ContainerIT {

    private static final String[] ENTITLED = Server.as("john", "doe");

    static List<WebArchive> applications() {
        String persistence = """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="signups" transaction-type="JTA">
                    %s
                    <properties>
                      <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                    </properties>
                  </persistence-unit>
                </persistence>"""
                // TomEE has no data source of that name, and takes the one that it has.
                .formatted(Server.is("tomee") ? "" : "<jta-data-source>java:comp/DefaultDataSource</jta-data-source>");
        String greeting = """
                <env-entry>
                  <env-entry-name>greeting</env-entry-name>
                  <env-entry-type>java.lang.String</env-entry-type>
                  <env-entry-value>hello</env-entry-value>
                </env-entry>""";
        WebArchive war = Archives.war("container")
                .addPackage(ContainerChecks.class.getPackage())
                .addAsResource(new StringAsset(persistence), "META-INF/persistence.xml")
                .setWebXML(Matrix.webXml("", greeting));
        return List.of(Archives.withHealthpoint(
                war, "healthpoint.basicauth.username=john", "healthpoint.basicauth.password=doe"));
    }

    @Test
    void everyCheckHasWhatItNeedsOfItsContainer() {
        HttpResponse<String> first = Server.get("/container/health/ready?test=transactional", ENTITLED);
        assertThat(first.body()).isEqualTo("{\"success\":{\"transactional\":\"in a transaction\"},\"error\":{}}");

        HttpResponse<String> answer = Server.get("/container/health/ready", ENTITLED);
        assertThat(answer.body())
                .isEqualTo("{\"success\":{\"class-loader\":\"OK\",\"data-source\":\"OK\","
                        + "\"enterprise-bean\":\"in a session bean\",\"naming\":\"hello\",\"request-scope\":\"OK\","
                        + "\"request-scope.another\":\"OK\",\"roles\":\"refused\",\"signup\":\"somebody signed up\","
                        + "\"thread\":\"healthpoint-\",\"transactional\":\"in a transaction\","
                        + "\"user-transaction\":\"begun\"},\"error\":{}}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNobodyLearnsTheStatusAlone() {
        HttpResponse<String> answer = Server.get("/container/health?test=data-source", Server.as("john", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
