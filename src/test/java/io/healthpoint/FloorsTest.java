package io.healthpoint;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house as its package-info draws it. */
class FloorsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.healthpoint");

    @Test
    void thereIsAHouseToLookAt() {
        assertThat(HOUSE.size()).isGreaterThan(40);
    }

    @Test
    void noRoomKnowsARoomAboveOrBesideIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy("io.healthpoint")
                .layer("registry")
                .definedBy("io.healthpoint.registry")
                .layer("render")
                .definedBy("io.healthpoint.render")
                .layer("render.page.words")
                .definedBy("io.healthpoint.render.page.words")
                .layer("render.page.chart")
                .definedBy("io.healthpoint.render.page.chart")
                .layer("render.page.check")
                .definedBy("io.healthpoint.render.page.check")
                .layer("render.page")
                .definedBy("io.healthpoint.render.page")
                .layer("render.json")
                .definedBy("io.healthpoint.render.json")
                .layer("render.metrics")
                .definedBy("io.healthpoint.render.metrics")
                .layer("render.text")
                .definedBy("io.healthpoint.render.text")
                .layer("render.forms")
                .definedBy("io.healthpoint.render.forms")
                .layer("configuration")
                .definedBy("io.healthpoint.configuration")
                .layer("keys")
                .definedBy("io.healthpoint.keys")
                .layer("keys.kinds")
                .definedBy("io.healthpoint.keys.kinds")
                .layer("types")
                .definedBy("io.healthpoint.types")
                .layer("settings")
                .definedBy("io.healthpoint.settings")
                .layer("ports")
                .definedBy("io.healthpoint.ports")
                .layer("access")
                .definedBy("io.healthpoint.access")
                .layer("password")
                .definedBy("io.healthpoint.access.password")
                .layer("guesses")
                .definedBy("io.healthpoint.access.guesses")
                .layer("discovery")
                .definedBy("io.healthpoint.discovery")
                .layer("beans")
                .definedBy("io.healthpoint.beans")
                .layer("discovery.reflection")
                .definedBy("io.healthpoint.discovery.reflection")
                .layer("discovery.returned")
                .definedBy("io.healthpoint.discovery.returned")
                .layer("discovery.full")
                .definedBy("io.healthpoint.discovery.full")
                .layer("discovery.model")
                .definedBy("io.healthpoint.discovery.model")
                .layer("discovery.lite")
                .definedBy("io.healthpoint.discovery.lite")
                .layer("threads")
                .definedBy("io.healthpoint.threads")
                .layer("flight")
                .definedBy("io.healthpoint.flight")
                .layer("checks")
                .definedBy("io.healthpoint.checks")
                .layer("checks.database")
                .definedBy("io.healthpoint.checks.database")
                .layer("checks.sockets")
                .definedBy("io.healthpoint.checks.sockets")
                .layer("checks.http")
                .definedBy("io.healthpoint.checks.http")
                .layer("checks.network")
                .definedBy("io.healthpoint.checks.network")
                .layer("checks.system")
                .definedBy("io.healthpoint.checks.system")
                .layer("checks.time")
                .definedBy("io.healthpoint.checks.time")
                .layer("checks.messaging")
                .definedBy("io.healthpoint.checks.messaging")
                .layer("checks.configured")
                .definedBy("io.healthpoint.checks.configured")
                .layer("history")
                .definedBy("io.healthpoint.history")
                .layer("isolation")
                .definedBy("io.healthpoint.isolation")
                .layer("run")
                .definedBy("io.healthpoint.run")
                .layer("bridge")
                .definedBy(
                        "io.healthpoint.bridge",
                        "io.healthpoint.bridge.micrometer",
                        "io.healthpoint.bridge.microprofile",
                        "io.healthpoint.bridge.opentelemetry")
                .layer("bridge.smallrye")
                .definedBy("io.healthpoint.bridge.smallrye")
                .layer("endpoint")
                .definedBy("io.healthpoint.endpoint")
                .layer("fleet.store")
                .definedBy("io.healthpoint.fleet.store")
                .layer("fleet.grid")
                .definedBy("io.healthpoint.fleet.grid")
                .layer("fleet.jcache")
                .definedBy("io.healthpoint.fleet.jcache")
                .layer("fleet.table")
                .definedBy("io.healthpoint.fleet.table")
                .layer("fleet.entry")
                .definedBy("io.healthpoint.fleet.entry")
                .layer("fleet.lease")
                .definedBy("io.healthpoint.fleet.lease")
                .layer("fleet.members")
                .definedBy("io.healthpoint.fleet.members")
                .layer("fleet.found")
                .definedBy("io.healthpoint.fleet.found")
                .layer("fleet")
                .definedBy("io.healthpoint.fleet")
                .layer("files")
                .definedBy("io.healthpoint.files")
                .layer("processor")
                .definedBy("io.healthpoint.processor")
                .layer("kit.clock")
                .definedBy("io.healthpoint.kit.clock")
                .layer("kit.stage")
                .definedBy("io.healthpoint.kit.stage")
                .layer("kit.safety")
                .definedBy("io.healthpoint.kit.safety")
                .layer("kit")
                .definedBy("io.healthpoint.kit")
                .layer("probe")
                .definedBy("io.healthpoint.probe")
                .layer("assembly")
                .definedBy("io.healthpoint.assembly")
                .layer("rest")
                .definedBy("io.healthpoint.rest")
                .layer("servlet")
                .definedBy("io.healthpoint.servlet")
                .layer("listener")
                .definedBy("io.healthpoint.listener")
                .layer("helidon")
                .definedBy("io.healthpoint.helidon")
                .layer("vertx")
                .definedBy("io.healthpoint.vertx")
                .layer("embedded")
                .definedBy("io.healthpoint.embedded")
                .whereLayer("root")
                .mayNotAccessAnyLayer()
                .whereLayer("registry")
                .mayOnlyAccessLayers("root")
                .whereLayer("render")
                .mayOnlyAccessLayers("root", "checks")
                .whereLayer("render.page.words")
                .mayOnlyAccessLayers("root", "render")
                .whereLayer("render.page.chart")
                .mayOnlyAccessLayers("root", "render.page.words")
                .whereLayer("render.page.check")
                .mayOnlyAccessLayers("root", "render", "render.page.words", "render.page.chart")
                .whereLayer("render.page")
                .mayOnlyAccessLayers("root", "render", "render.page.words", "render.page.chart", "render.page.check")
                .whereLayer("render.json")
                .mayOnlyAccessLayers("root", "render")
                .whereLayer("render.metrics")
                .mayOnlyAccessLayers("root", "render")
                .whereLayer("render.text")
                .mayOnlyAccessLayers("root", "render")
                .whereLayer("render.forms")
                .mayOnlyAccessLayers("render", "render.page", "render.json", "render.metrics", "render.text")
                .whereLayer("configuration")
                .mayNotAccessAnyLayer()
                .whereLayer("keys.kinds")
                .mayOnlyAccessLayers("root", "registry")
                .whereLayer("keys")
                .mayOnlyAccessLayers("root", "registry", "configuration", "keys.kinds")
                .whereLayer("types")
                .mayOnlyAccessLayers("root", "registry", "configuration", "keys", "keys.kinds")
                .whereLayer("settings")
                .mayOnlyAccessLayers("root", "registry", "configuration", "keys", "keys.kinds", "types")
                .whereLayer("ports")
                .mayOnlyAccessLayers("registry", "keys", "keys.kinds", "settings")
                .whereLayer("access")
                .mayOnlyAccessLayers("root", "configuration", "keys", "keys.kinds", "settings", "password", "guesses")
                .whereLayer("password")
                .mayOnlyAccessLayers("configuration", "guesses")
                .whereLayer("guesses")
                .mayNotAccessAnyLayer()
                .whereLayer("discovery")
                .mayOnlyAccessLayers(
                        "root",
                        "discovery.returned",
                        "registry",
                        "configuration",
                        "keys",
                        "keys.kinds",
                        "types",
                        "beans",
                        "settings",
                        "ports")
                .whereLayer("beans")
                .mayOnlyAccessLayers("root", "registry")
                .whereLayer("discovery.reflection")
                .mayOnlyAccessLayers("root", "discovery.returned", "discovery")
                .whereLayer("discovery.full")
                .mayOnlyAccessLayers(
                        "root",
                        "registry",
                        "configuration",
                        "settings",
                        "discovery.returned",
                        "discovery",
                        "discovery.reflection",
                        "beans")
                .whereLayer("isolation")
                .mayOnlyAccessLayers("root", "registry", "threads")
                .whereLayer("discovery.model")
                .mayOnlyAccessLayers("root", "registry", "discovery.returned", "discovery")
                .whereLayer("discovery.lite")
                .mayOnlyAccessLayers(
                        "root", "registry", "discovery.returned", "discovery", "discovery.model", "discovery.full")
                .whereLayer("run")
                .mayOnlyAccessLayers("root", "registry", "keys", "keys.kinds", "settings", "threads", "flight")
                .whereLayer("history")
                .mayOnlyAccessLayers("root", "flight")
                .whereLayer("bridge")
                .mayOnlyAccessLayers(
                        "root",
                        "registry",
                        "configuration",
                        "settings",
                        "discovery.returned",
                        "discovery",
                        "beans",
                        "flight")
                .whereLayer("bridge.smallrye")
                .mayOnlyAccessLayers("registry", "configuration", "bridge")
                .whereLayer("threads")
                .mayNotAccessAnyLayer()
                .whereLayer("flight")
                .mayOnlyAccessLayers("root", "registry", "keys", "keys.kinds", "settings", "threads")
                .whereLayer("checks")
                .mayOnlyAccessLayers("root")
                .whereLayer("checks.database")
                .mayOnlyAccessLayers("root", "threads", "checks")
                .whereLayer("checks.sockets")
                .mayOnlyAccessLayers("checks")
                .whereLayer("checks.http")
                .mayOnlyAccessLayers("root", "checks", "checks.sockets")
                .whereLayer("discovery.returned")
                .mayOnlyAccessLayers("root", "registry")
                .whereLayer("checks.network")
                .mayOnlyAccessLayers("root", "checks.sockets", "checks")
                .whereLayer("checks.time")
                .mayOnlyAccessLayers("checks")
                .whereLayer("checks.system")
                .mayOnlyAccessLayers("root", "checks", "checks.time")
                .whereLayer("checks.messaging")
                .mayOnlyAccessLayers("root", "checks.sockets", "checks", "threads")
                .whereLayer("checks.configured")
                .mayOnlyAccessLayers(
                        "root",
                        "registry",
                        "configuration",
                        "keys",
                        "keys.kinds",
                        "beans",
                        "types",
                        "settings",
                        "checks",
                        "checks.database",
                        "checks.http",
                        "checks.network",
                        "checks.system",
                        "checks.messaging")
                .whereLayer("endpoint")
                .mayOnlyAccessLayers(
                        "root", "registry", "render", "render.forms", "settings", "access", "history", "run")
                .whereLayer("fleet.store")
                .mayOnlyAccessLayers("threads")
                .whereLayer("fleet.grid")
                .mayOnlyAccessLayers("fleet.store")
                .whereLayer("fleet.jcache")
                .mayOnlyAccessLayers("fleet.store")
                .whereLayer("fleet.table")
                .mayOnlyAccessLayers("fleet.store")
                .whereLayer("fleet.entry")
                .mayOnlyAccessLayers("root", "registry", "fleet.store")
                .whereLayer("fleet.lease")
                .mayOnlyAccessLayers(
                        "root", "registry", "keys", "keys.kinds", "threads", "flight", "fleet.store", "fleet.entry")
                .whereLayer("fleet.members")
                .mayOnlyAccessLayers(
                        "root",
                        "registry",
                        "keys",
                        "keys.kinds",
                        "settings",
                        "threads",
                        "flight",
                        "fleet.store",
                        "fleet.entry")
                .whereLayer("fleet.found")
                .mayOnlyAccessLayers(
                        "keys", "keys.kinds", "settings", "fleet.store", "fleet.grid", "fleet.jcache", "fleet.table")
                .whereLayer("fleet")
                .mayOnlyAccessLayers(
                        "root",
                        "registry",
                        "configuration",
                        "keys",
                        "keys.kinds",
                        "settings",
                        "threads",
                        "flight",
                        "fleet.store",
                        "fleet.entry",
                        "fleet.lease",
                        "fleet.members")
                .whereLayer("files")
                .mayOnlyAccessLayers("root", "settings", "threads")
                .whereLayer("processor")
                .mayOnlyAccessLayers("root", "registry", "discovery", "discovery.returned")
                .whereLayer("processor")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("kit.clock")
                .mayOnlyAccessLayers("threads")
                .whereLayer("kit.safety")
                .mayOnlyAccessLayers("root")
                .whereLayer("kit.stage")
                .mayOnlyAccessLayers(
                        "root",
                        "registry",
                        "keys",
                        "settings",
                        "threads",
                        "flight",
                        "isolation",
                        "run",
                        "discovery.full",
                        "checks.configured",
                        "bridge",
                        "kit.clock")
                .whereLayer("kit")
                .mayOnlyAccessLayers(
                        "root",
                        "registry",
                        "render",
                        "render.forms",
                        "keys.kinds",
                        "threads",
                        "kit.clock",
                        "kit.stage",
                        "kit.safety")
                .whereLayer("kit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("probe")
                .mayNotAccessAnyLayer()
                .whereLayer("probe")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("assembly")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("rest")
                .mayOnlyAccessLayers("access", "endpoint")
                .whereLayer("servlet")
                .mayOnlyAccessLayers("configuration", "settings", "access", "endpoint", "rest")
                .whereLayer("helidon")
                .mayOnlyAccessLayers("root", "configuration", "settings", "access", "endpoint", "rest")
                .whereLayer("vertx")
                .mayOnlyAccessLayers(
                        "root", "configuration", "settings", "access", "threads", "endpoint", "discovery.full")
                .whereLayer("embedded")
                .mayOnlyAccessLayers("root", "keys", "keys.kinds", "settings", "ports", "run", "endpoint", "rest")
                .whereLayer("listener")
                .mayOnlyAccessLayers("registry", "settings", "ports", "access", "threads", "endpoint")
                .check(HOUSE);
    }

    @Test
    void noTwoRoomsKnowEachOther() {
        slices().matching("io.healthpoint.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyRoomIsNullMarkedAndDescribed() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/io/healthpoint"))) {
            List<Path> rooms = folders.filter(Files::isDirectory).toList();
            assertThat(rooms).isNotEmpty().allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                    .content()
                    .contains("@" + NullMarked.class.getSimpleName(), "/**"));
        }
    }

    @Test
    void onlyTheEdgesKnowTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.healthpoint.rest",
                        "io.healthpoint.servlet",
                        "io.healthpoint.helidon",
                        "io.healthpoint.vertx",
                        "io.healthpoint.embedded")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "org.glassfish..")
                .check(HOUSE);
    }

    @Test
    void onlyTheRoomsOfCdiLiteKnowWhatIsNewInIt() {
        DescribedPredicate<JavaClass> ofCdiLite = DescribedPredicate.describe(
                "of CDI Lite",
                type -> type.isAssignableTo("jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension")
                        || List.of(
                                        "io.healthpoint.discovery.model",
                                        "io.healthpoint.discovery.lite",
                                        "io.healthpoint.vertx")
                                .contains(type.getPackageName()));
        noClasses()
                .that(are(DescribedPredicate.not(ofCdiLite)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.enterprise.inject.build..", "jakarta.enterprise.lang..", "jakarta.enterprise.invoke..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.enterprise.event.Startup")
                .check(HOUSE);
    }

    @Test
    void onlyItsMountAndCdiLiteKnowQuarkus() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.healthpoint.vertx", "io.healthpoint.discovery.lite")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.quarkus..")
                .check(HOUSE);
    }

    @Test
    void onlyTheKitKnowsLibrariesForTests() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.healthpoint.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..")
                .check(HOUSE);
    }

    @Test
    void nothingInTheJarIsFoundByAScanOfTheApplicationsJaxRs() {
        noClasses()
                .should()
                .beAnnotatedWith("jakarta.ws.rs.Path")
                .orShould()
                .beAnnotatedWith("jakarta.ws.rs.ext.Provider")
                .orShould()
                .beAssignableTo("jakarta.ws.rs.core.Application")
                .check(HOUSE);
    }

    @Test
    void loggingIsTheJdksOwnAndNobodyPrintsButThePrograms() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(HOUSE);
        DescribedPredicate<JavaClass> programs = DescribedPredicate.describe(
                "programs", type -> List.of("Main", "HashPassword").contains(type.getSimpleName()));
        noClasses()
                .that(are(DescribedPredicate.not(programs)))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void noClassHasAnEmptyName() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .check(HOUSE);
    }
}
