package io.healthpoint.vertx;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import java.util.Map;
import java.util.TreeMap;

/** Takes over what the build has noted, path by path. */
public final class TakenPathsOfBuild implements SyntheticBeanCreator<TakenPaths> {

    static final String PATHS = "paths";
    static final String OWNERS = "owners";

    /** For the container. */
    public TakenPathsOfBuild() {}

    @Override
    public TakenPaths create(Instance<Object> lookup, Parameters handedOn) {
        String[] paths = handedOn.get(PATHS, String[].class);
        String[] owners = handedOn.get(OWNERS, String[].class);
        Map<String, String> byPath = new TreeMap<>();
        for (int index = 0; index < paths.length; index++) {
            byPath.put(paths[index], owners[index]);
        }
        return new TakenPaths(byPath);
    }
}
