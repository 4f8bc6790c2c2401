package io.healthpoint.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * What a compiler has told of a source.
 *
 * @param diagnostics all of it
 */
record Compiled(List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    /** Of a class in a package of its own, written to a file: Eclipse's compiler takes no other. */
    static Compiled of(JavaCompiler compiler, String source, String... options) {
        try {
            return of(
                    compiler,
                    Files.writeString(Files.createTempDirectory("source").resolve("Bean.java"), source),
                    options);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Compiled of(JavaCompiler compiler, Path source, String... options) {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, told, options(options), null, files.getJavaFileObjects(source.toAbsolutePath()));
            task.setProcessors(List.of(new HealthCheckProcessor()));
            task.call();
            return new Compiled(told.getDiagnostics());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> options(String... more) throws IOException {
        Path out = Files.createTempDirectory("compiled");
        List<String> all = new ArrayList<>(
                List.of("-d", out.toString(), "-classpath", System.getProperty("java.class.path"), "--release", "17"));
        all.addAll(List.of(more));
        return all;
    }

    /** Without the blanks that javac puts before each line but the first. */
    List<String> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT).replaceAll("\n\\s+", "\n"))
                .toList();
    }
}
