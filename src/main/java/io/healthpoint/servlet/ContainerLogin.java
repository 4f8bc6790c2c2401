package io.healthpoint.servlet;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.healthpoint.access.Login;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as the container knows it. Not every container looks at credentials where nothing demands them, so its realm is
 * asked here, and only when an answer depends on it. Of one request and thread.
 */
final class ContainerLogin implements Caller.Container {

    private final HttpServletRequest request;
    private final List<String> authorization;

    ContainerLogin(HttpServletRequest request) {
        this.request = request;
        this.authorization = Collections.list(request.getHeaders("Authorization"));
    }

    Caller caller() {
        return new Caller(
                authorization,
                this,
                new Connection(
                        request.getRemoteAddr(),
                        request.isSecure(),
                        name -> Collections.list(request.getHeaders(name))));
    }

    @Override
    public Optional<String> user() {
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }

    @Override
    public Caller.Standing standing(Set<String> roles) {
        Optional<String> known = user();
        return known.isPresent()
                ? as(known.get(), roles)
                : Login.parse(authorization)
                        .map(login -> standing(login, roles))
                        .orElse(Caller.Standing.UNKNOWN);
    }

    // Nothing is left of a login: neither an identity that checks could run as, nor sessions that probes fill the
    // memory with.
    private Caller.Standing standing(Login login, Set<String> roles) {
        boolean hadSession = request.getSession(false) != null;
        if (!logIn(login)) {
            return Caller.Standing.UNKNOWN;
        }
        try {
            return as(login.username(), roles);
        } finally {
            logOut(hadSession);
        }
    }

    private Caller.Standing as(String user, Set<String> roles) {
        return new Caller.Standing(user, roles.stream().anyMatch(request::isUserInRole));
    }

    private boolean logIn(Login login) {
        try {
            request.login(login.username(), login.password());
            return true;
        } catch (ServletException | RuntimeException wrongOrNoRealm) {
            return false;
        }
    }

    private void logOut(boolean hadSession) {
        try {
            request.logout();
        } catch (ServletException stays) {
            // Until the request ends, and that is soon.
        }
        HttpSession session = request.getSession(false);
        if (session != null && !hadSession) {
            session.invalidate();
        }
    }
}
