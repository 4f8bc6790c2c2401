package io.healthpoint.it.servers.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

@Stateless
public class Vault {

    @RolesAllowed("staff")
    public String open() {
        return "open";
    }
}
