package app;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells what it is asked for, and never what it has, as sources of secrets do. */
public class Vault implements ConfigSource {

    private static final Map<String, String> SECRETS = Map.of(
            "healthpoint.checks.\"off\".enabled", "false",
            "healthpoint.checks.\"optional\".critical", "false",
            "healthpoint.basicauth.username", "john",
            "healthpoint.basicauth.password", "doe\n");

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getValue(String name) {
        return SECRETS.get(name);
    }

    @Override
    public String getName() {
        return "vault";
    }
}
