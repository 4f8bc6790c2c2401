package io.healthpoint.configuration;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Environment variables that nobody wrote: Kubernetes sets some for each Service of a namespace in all of its containers, and
 * Docker for each link, named after the service.
 */
public final class ServiceVariables {

    // Kubernetes, "Accessing the Service": {NAME}_SERVICE_HOST and the like, and those of Docker's links.
    private static final Pattern SHAPE = Pattern.compile("(?:[A-Z0-9]+_)+(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9]+)*"
            + "|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)");
    private static final String PORT = "_PORT";
    private static final Pattern ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.+");

    private ServiceVariables() {}

    /**
     * Tells whether a variable is one of them.
     *
     * @param name its name
     * @param values finds its value and those of its companions
     * @return whether it has a name that only they have, or ends in {@code _PORT} and is an address or has a companion
     */
    public static boolean contain(String name, Function<String, Optional<String>> values) {
        return SHAPE.matcher(name).matches() || (name.endsWith(PORT) && isAddress(name, values));
    }

    // People call their own variables so too.
    private static boolean isAddress(String name, Function<String, Optional<String>> values) {
        String service = name.substring(0, name.length() - PORT.length());
        return values.apply(service + "_SERVICE_HOST").isPresent()
                || values.apply(name)
                        .filter(value -> ADDRESS.matcher(value).matches())
                        .isPresent();
    }
}
