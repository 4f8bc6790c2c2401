package io.healthpoint.it.servers.nobody;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;

/** Puts something of the caller's on the thread of each request. */
@WebFilter(value = "/*", asyncSupported = true)
public class Inheriting implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CallerChecks.INHERITED.set("a caller's");
        try {
            chain.doFilter(request, response);
        } finally {
            CallerChecks.INHERITED.remove();
        }
    }
}
