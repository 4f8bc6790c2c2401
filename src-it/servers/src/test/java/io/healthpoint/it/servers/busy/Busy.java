package io.healthpoint.it.servers.busy;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds the thread of each request until a check is asked for that lets them go, or for a minute. */
@WebServlet("/busy")
public class Busy extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.setStatus(OVER.await(1, TimeUnit.MINUTES) ? 200 : 500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of the listener alone, for nobody else gets through. */
    @ApplicationScoped
    public static class End {
        @HealthCheck(value = "end", groups = "end")
        boolean end() {
            OVER.countDown();
            return true;
        }

        /** Slower than a thread of the library waits. */
        @HealthCheck(value = "slow", groups = "slow")
        boolean slow() throws InterruptedException {
            Thread.sleep(50);
            return true;
        }
    }
}
