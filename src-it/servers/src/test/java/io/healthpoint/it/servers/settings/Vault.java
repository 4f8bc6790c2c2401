package io.healthpoint.it.servers.settings;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells what it is asked for, and never what it has, as sources of secrets do. */
public class Vault implements ConfigSource {

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getValue(String name) {
        return name.equals("healthpoint.checks.\"by.vault\".enabled") ? "false" : null;
    }

    @Override
    public String getName() {
        return "vault";
    }
}
