package io.healthpoint.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveBuilder;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Weld SE is told of the JAR. */
class OwnArchiveTest {

    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    Path folder;

    @Test
    void theBeansThatWeldIsToldOfAreThoseThatItWouldFind() {
        List<String> annotated = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.healthpoint")
                        .stream()
                        .filter(OwnArchiveTest::hasABeanDefiningAnnotation)
                        .map(JavaClass::getName)
                        .toList();
        assertThat(annotated).isNotEmpty().containsExactlyInAnyOrderElementsOf(OwnArchive.BEANS);
    }

    // Contexts and Dependency Injection 4.0, section 2.5.1.
    private static boolean hasABeanDefiningAnnotation(JavaClass type) {
        return type.isAnnotatedWith("jakarta.enterprise.context.Dependent")
                || type.isAnnotatedWith("jakarta.interceptor.Interceptor")
                || type.isMetaAnnotatedWith(NormalScope.class)
                || type.isMetaAnnotatedWith(Stereotype.class);
    }

    @Test
    void weldFindsWhoTellsIt() {
        assertThat(ServiceLoader.load(BeanArchiveHandler.class)).hasAtLeastOneElementOfType(OwnArchive.class);
    }

    @Test
    void weldIsToldOfTheJarOfThisLibrary() throws Exception {
        BeanArchiveBuilder archive = handled(jar(Map.of()));
        assertThat(archive).isNotNull();
        assertThat(archive.getClasses()).containsExactlyInAnyOrderElementsOf(OwnArchive.BEANS);
    }

    @Test
    void aJarThatHasOtherClassesTooIsLookedThroughByWeld() throws Exception {
        assertThat(handled(jar(Map.of("com/acme/SignupHealth.class", "")))).isNull();
        assertThat(handled(jar(Map.of("META-INF/acme.properties", "")))).isNotNull();
    }

    @Test
    void otherArchivesAreLookedThroughByWeld() throws Exception {
        Path ours = jar(Map.of());
        Path other = Files.copy(ours, folder.resolve("other.jar"));
        assertThat(handled(ours, other.toString())).isNull();
        assertThat(handled(ours, CLASSES.toString())).isNull();
        assertThat(handled(ours, "no\0file")).isNull();
    }

    private Path jar(Map<String, String> more) throws IOException {
        Path jar = folder.resolve("healthpoint-" + more.hashCode() + ".jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                Stream<Path> all = Files.walk(CLASSES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                write(zip, CLASSES.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            for (Map.Entry<String, String> entry : more.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        }
        return jar;
    }

    private static void write(FileSystem zip, String name, String latin1) throws IOException {
        Path entry = zip.getPath(name);
        if (entry.getParent() != null) {
            Files.createDirectories(entry.getParent());
        }
        Files.writeString(entry, latin1, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable BeanArchiveBuilder handled(Path ours) throws Exception {
        return handled(ours, ours.toString());
    }

    // By the class in the JAR: it asks where it is.
    private static @Nullable BeanArchiveBuilder handled(Path ours, String reference) throws Exception {
        try (URLClassLoader loader = new OwnFirst(ours.toUri().toURL())) {
            Class<?> type = loader.loadClass(OwnArchive.class.getName());
            return ((BeanArchiveHandler) type.getConstructor().newInstance()).handle(reference);
        }
    }

    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL jar) {
            super(new URL[] {jar}, OwnArchiveTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(OwnArchive.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }
}
