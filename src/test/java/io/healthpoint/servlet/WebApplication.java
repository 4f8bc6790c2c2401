package io.healthpoint.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A web application as its initializers see it.
 *
 * @param servlets each with its mappings
 * @param files by their paths below the context root
 */
record WebApplication(Map<String, List<String>> servlets, Map<String, byte[]> files) {

    static WebApplication of(Class<?>... classes) {
        return new WebApplication(Map.of(), Map.of()).with(classes);
    }

    WebApplication with(Class<?>... classes) {
        WebApplication application = this;
        for (Class<?> type : classes) {
            application = application.with("/WEB-INF/classes/" + file(type), read(file(type)));
        }
        return application;
    }

    WebApplication with(String path, byte[] content) {
        Map<String, byte[]> more = new HashMap<>(files);
        more.put(path, content);
        return new WebApplication(servlets, more);
    }

    WebApplication withLibrary(Class<?>... classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            for (Class<?> type : classes) {
                zip.putNextEntry(new ZipEntry(file(type)));
                zip.write(read(file(type)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return with("/WEB-INF/lib/library.jar", bytes.toByteArray());
    }

    ServletContext context() {
        return proxy(ServletContext.class, (method, first) -> switch (method) {
            case "getServletRegistrations" ->
                servlets.keySet().stream().collect(Collectors.toMap(name -> name, this::registration));
            case "getResourcePaths" -> children((String) first);
            case "getResourceAsStream" -> new ByteArrayInputStream(files.get((String) first));
            case "getClassLoader" -> WebApplication.class.getClassLoader();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private ServletRegistration registration(String name) {
        return proxy(ServletRegistration.class, (asked, none) -> asked.equals("getName") ? name : servlets.get(name));
    }

    // One level, directories with a slash at their end; null where there is no such directory.
    private Set<String> children(String directory) {
        Set<String> children = files.keySet().stream()
                .filter(path -> path.startsWith(directory))
                .map(path -> path.replaceFirst("^(" + directory + "[^/]*/?).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        return children.isEmpty() ? null : children;
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] read(String name) {
        try (InputStream file = WebApplication.class.getClassLoader().getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName(), arguments == null ? null : arguments[0])));
    }
}
