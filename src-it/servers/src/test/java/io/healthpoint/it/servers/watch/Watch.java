package io.healthpoint.it.servers.watch;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.management.JMException;
import javax.management.ObjectName;

@WebServlet(value = "/watch", loadOnStartup = 1)
public class Watch extends HttpServlet implements WatchMBean {

    private static final long serialVersionUID = 1;

    private final transient Set<ClassLoader> loaders =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public void init() throws ServletException {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(this, new ObjectName(NAME));
        } catch (JMException refused) {
            throw new ServletException(refused);
        }
    }

    @Override
    public void destroy() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException gone) {
            log("not registered any more", gone);
        }
    }

    @Override
    public void note(ClassLoader loader) {
        loaders.add(loader);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        System.gc();
        response.getWriter().print(request.getQueryString().equals("threads") ? threads() : loaders.size());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("healthpoint-"))
                .sorted()
                .toList();
    }
}
