package io.healthpoint;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** Loads the classes of the library, and of its tests, anew, where some APIs are absent. */
public final class WithoutApis extends URLClassLoader {

    private static final String OURS = "io.healthpoint.";

    private final List<String> hidden;

    /**
     * Hides APIs.
     *
     * @param hidden with what the names of their classes begin
     */
    public WithoutApis(List<String> hidden) throws IOException, URISyntaxException {
        super(new URL[] {place(Outcome.class), place(WithoutApis.class)}, WithoutApis.class.getClassLoader());
        this.hidden = hidden;
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (hidden.stream().anyMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(OURS) ? findClass(name) : super.loadClass(name, resolve);
        }
    }
}
