package io.healthpoint.it.servers.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Tells the watch of the class loader of its application. */
@ApplicationScoped
public class Loaders {

    void note(@Observes @Initialized(ApplicationScoped.class) Object started) throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName(WatchMBean.NAME),
                        "note",
                        new Object[] {Loaders.class.getClassLoader()},
                        new String[] {ClassLoader.class.getName()});
    }
}
