package io.healthpoint.it.servers.answers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The server's realm hangs until somebody asks for it to be mended, or for a minute. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HangingRealm extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final CountDownLatch MENDED = new CountDownLatch(1);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader("Mend-Realm") != null) {
            MENDED.countDown();
        }
        chain.doFilter(new Hanging(request), response);
    }

    private static final class Hanging extends HttpServletRequestWrapper {

        Hanging(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void login(String username, String password) throws ServletException {
            try {
                if (MENDED.await(1, TimeUnit.MINUTES)) {
                    super.login(username, password);
                }
            } catch (InterruptedException interrupted) {
                throw new ServletException(interrupted);
            }
        }
    }
}
