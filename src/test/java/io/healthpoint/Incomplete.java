package io.healthpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Classes of applications that name others which are missing: of an optional library, say. */
public final class Incomplete extends ClassLoader {

    private final Class<?> type;
    private final Class<?> missing;

    private Incomplete(Class<?> type, Class<?> missing) {
        super(type.getClassLoader());
        this.type = type;
        this.missing = missing;
    }

    /** The class once more, where another is not to be had. */
    public static Class<?> without(Class<?> missing, Class<?> type) {
        try {
            return new Incomplete(type, missing).loadClass(type.getName());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(missing.getName())) {
            throw new ClassNotFoundException(name);
        }
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        return name.equals(type.getName()) ? define() : super.loadClass(name, resolve);
    }

    private Class<?> define() {
        try (InputStream file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            byte[] code = file.readAllBytes();
            return defineClass(type.getName(), code, 0, code.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
