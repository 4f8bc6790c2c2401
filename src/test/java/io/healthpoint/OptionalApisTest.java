package io.healthpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nothing but the JDK and CDI has to be there: who names another API is loaded where it is, and only there. */
class OptionalApisTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.healthpoint");

    /**
     * An API that may be absent.
     *
     * @param name with what the names of its classes begin
     * @param users who may name it: rooms, and single classes
     */
    record Api(String name, List<String> users) {
        boolean mayBeNamedBy(String type) {
            return users.stream()
                    .anyMatch(user -> type.equals(user) || type.startsWith(user + "$") || type.startsWith(user + "."));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Api> APIS = List.of(
            api(
                    "jakarta.ws.rs.",
                    "rest",
                    "embedded",
                    "servlet.JaxRsOwner",
                    "helidon.JaxRsOwner",
                    "vertx.VertxExtension"),
            api(
                    "jakarta.json.",
                    "fleet.entry",
                    "render.json.JsonBody",
                    "render.json.HealthJson",
                    "render.json.HistoryJson",
                    "render.json.MicroProfileJson"),
            api("jakarta.servlet.", "servlet", "rest.Servlets", "vertx.VertxExtension"),
            api(
                    "org.eclipse.microprofile.config.",
                    "configuration.MicroProfileConfiguration",
                    "discovery.lite.ParameterPoint"),
            api("org.eclipse.microprofile.health.", "bridge.microprofile", "bridge.smallrye"),
            api("org.eclipse.microprofile.openapi.", "rest.HealthResource"),
            api("io.micrometer.", "bridge.micrometer"),
            api("io.opentelemetry.", "bridge.opentelemetry"),
            api("org.jboss.weld.", "embedded"),
            api("org.glassfish.", "embedded"),
            api("io.smallrye.", "bridge.smallrye", "discovery.lite.ParameterPoint", "vertx.QuarkusIdentity"),
            api("io.vertx.", "vertx"),
            api("io.quarkus.", "vertx", "discovery.lite.LiteRequestScope"),
            api("jakarta.transaction.", "isolation.JakartaTransaction"),
            api("jakarta.jms.", "checks.messaging.JmsCheck", "checks.configured.MessagingFactory"),
            api("jakarta.mail.", "checks.messaging.MailCheck", "checks.configured.MessagingFactory"),
            api(
                    "java.net.http.",
                    "checks.http.BodyExcerpt",
                    "checks.http.Exchange",
                    "checks.http.HttpClients",
                    "checks.http.UrlCheck",
                    "checks.http.UrlTerms",
                    "kit.Strangers"),
            api("javax.management.", "checks.system", "keys.kinds.ObjectNames"),
            api("javax.naming.ldap.", "checks.network.LdapCheck", "keys.kinds.EntryNames"),
            api("javax.cache.", "fleet.jcache", "fleet.found.StoreType"),
            api("jakarta.ejb."),
            api("jakarta.el."),
            api("jakarta.enterprise.concurrent."),
            api("jakarta.persistence."));

    private static Api api(String name, String... users) {
        return new Api(
                name, Stream.of(users).map(user -> "io.healthpoint." + user).toList());
    }

    @ParameterizedTest
    @FieldSource("APIS")
    void onlyThoseNameAnOptionalApiThatAreLoadedWhereItIs(Api api) {
        DescribedPredicate<JavaClass> others =
                DescribedPredicate.describe("have no use for " + api.name(), type -> !api.mayBeNamedBy(type.getName()));
        noClasses()
                .that(others)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(api.name() + ".")
                .check(HOUSE);
    }

    // A container looks at the members of what it may offer as a bean, and Java at the types that a class names as it
    // verifies it.
    @Test
    void allOthersCanBeUsedAndLookedAtWhereNoneOfThemIsThere() throws Exception {
        List<String> everywhere = HOUSE.stream()
                .map(JavaClass::getName)
                .filter(type -> APIS.stream().noneMatch(api -> api.mayBeNamedBy(type)))
                .toList();
        assertThat(everywhere).hasSizeGreaterThan(100);
        try (WithoutApis loader = new WithoutApis(APIS.stream().map(Api::name).toList())) {
            for (String type : everywhere) {
                assertThatCode(() -> lookAt(Class.forName(type, true, loader)))
                        .as(type)
                        .doesNotThrowAnyException();
            }
        }
    }

    // They are found by a file of services, or by annotations, before anything is known of what is there.
    @ParameterizedTest
    @FieldSource("FOUND")
    void whatContainersFindCanBeLookedAtWithoutAnyApiButTheContainersOwn(String type) throws Exception {
        List<String> absent = APIS.stream()
                .map(Api::name)
                .filter(api -> !(api.equals("jakarta.servlet.") && type.startsWith("servlet.")))
                .toList();
        try (WithoutApis loader = new WithoutApis(absent)) {
            Class<?> found = Class.forName("io.healthpoint." + type, true, loader);
            lookAt(found);
            lookAt(found.getSuperclass());
        }
    }

    static final List<String> FOUND = List.of(
            "assembly.Assembly",
            "bridge.micrometer.MicrometerRuns",
            "bridge.microprofile.MicroProfileChecks",
            "bridge.microprofile.MicroProfileHealthExtension",
            "bridge.opentelemetry.OpenTelemetryRuns",
            "discovery.full.AnnotatedChecks",
            "discovery.full.HealthpointExtension",
            "rest.HealthResourceExtension",
            "servlet.HealthInitializer",
            "servlet.HealthServlet");

    private static void lookAt(Class<?> type) {
        assertThat(type.getDeclaredMethods()).isNotNull();
        assertThat(type.getDeclaredFields()).isNotNull();
        assertThat(type.getDeclaredConstructors()).isNotNull();
        assertThat(type.getAnnotations()).isNotNull();
    }
}
