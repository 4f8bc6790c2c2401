package io.healthpoint.it.servers.nobody;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

@Stateless
public class Callers {

    @Resource
    SessionContext context;

    @PermitAll
    public String name() {
        return context.getCallerPrincipal().getName();
    }

    @RolesAllowed("staff")
    public String secret() {
        return "the secret";
    }
}
