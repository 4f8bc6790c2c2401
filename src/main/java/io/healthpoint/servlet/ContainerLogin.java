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

/**
 * Who asks, as the container knows it. Not every container looks at credentials where nothing demands them, so its realm is
 * asked here, and only when an answer depends on it. Of one request and thread.
 */
final class ContainerLogin {

    private final HttpServletRequest request;
    private final List<String> authorization;
    private final boolean hadSession;
    private boolean asked;
    private boolean loggedIn;

    ContainerLogin(HttpServletRequest request) {
        this.request = request;
        this.authorization = Collections.list(request.getHeaders("Authorization"));
        this.hadSession = !authorization.isEmpty() && request.getSession(false) != null;
    }

    Caller caller() {
        return new Caller(
                authorization,
                this::user,
                role -> user().isPresent() && request.isUserInRole(role),
                new Connection(
                        request.getRemoteAddr(),
                        request.isSecure(),
                        name -> Collections.list(request.getHeaders(name))));
    }

    /** Leaves nothing of a login behind: a probe must not fill the memory with sessions. */
    void end() {
        if (loggedIn) {
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

    private Optional<String> user() {
        Optional<Login> accepted = request.getUserPrincipal() == null || loggedIn ? askRealm() : Optional.empty();
        return accepted.map(Login::username)
                .or(() -> Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName));
    }

    private Optional<Login> askRealm() {
        Optional<Login> login = Login.parse(authorization);
        if (!asked) {
            asked = true;
            loggedIn = login.isPresent() && logIn(login.get());
        }
        return login.filter(accepted -> loggedIn);
    }

    private boolean logIn(Login login) {
        try {
            request.login(login.username(), login.password());
            return true;
        } catch (ServletException | RuntimeException wrongOrNoRealm) {
            return false;
        }
    }
}
